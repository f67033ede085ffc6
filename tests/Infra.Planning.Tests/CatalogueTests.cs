using System.Text.RegularExpressions;
using Infra.TestKit;

namespace Infra.Planning.Tests;

public sealed partial class CatalogueTests
{
    [Fact]
    public void Codes_are_unique() =>
        Assert.Equal(DiagnosticCatalogue.All.Count, DiagnosticCatalogue.All.Select(code => code.Id).Distinct().Count());

    [Fact]
    public void No_code_of_planning_is_left_out()
    {
        var sources = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "infra", "Infra.Planning"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(file => Definition().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value);

        Assert.Equal(sources.Distinct().Order(), DiagnosticCatalogue.All.Select(code => code.Id).Order());
    }

    [Fact]
    public void Codes_are_INF_and_three_digits_with_a_title_in_small_letters() =>
        Assert.All(
            DiagnosticCatalogue.All,
            code =>
            {
                Assert.Matches("^INF[1-4][0-9]{2}$", code.Id);
                Assert.Matches("^[^A-Z.][^.]*$", code.Title);
            }
        );

    [Fact]
    public void Every_code_is_provoked_by_a_row_of_a_table_or_a_test_of_its_own()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Infra.Planning.Tests");
        var rows = Rows(folder).SelectMany(line => Code().Matches(line));
        var tests = Sources(folder)
            .SelectMany(text => Literal().Matches(text))
            .SelectMany(text => Code().Matches(text.Value));
        var provoked = rows.Concat(tests).Select(match => match.Value).ToHashSet();

        Assert.Equal([], DiagnosticCatalogue.All.Select(code => code.Id).Where(id => !provoked.Contains(id)));
    }

    /// <summary>What the tables of bad stacks expect; a test holds that it is what is reported.</summary>
    private static IEnumerable<string> Rows(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "Settings"), "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText);

    /// <summary>A text in quotes: what a test expects, and no remark about it.</summary>
    [GeneratedRegex("\"[^\"\n]*\"", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Literal();

    [GeneratedRegex(
        "new\\(\\s*\"(?<code>INF[0-9]{3})\",",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Definition();

    [GeneratedRegex("INF[0-9]{3}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Code();

    [Fact]
    public void Every_rule_has_a_test_class()
    {
        var tests = typeof(CatalogueTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        var rules = typeof(Planner)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.Name.EndsWith("Rule", StringComparison.Ordinal))
            .Select(type => $"{type.Name}Tests");

        Assert.Equal([], rules.Where(name => !tests.Contains(name)));
    }
}
