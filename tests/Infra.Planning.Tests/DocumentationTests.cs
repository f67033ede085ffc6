using System.Text.RegularExpressions;
using Infra.TestKit;

namespace Infra.Planning.Tests;

public sealed partial class DocumentationTests
{
    private static readonly string[] Headings =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "diagnostics.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..]),
    ];

    [Fact]
    public void Every_code_has_a_heading_with_its_title() =>
        Assert.Equal(
            [],
            DiagnosticCatalogue
                .All.Select(code => $"{code.Id} {code.Title}")
                .Where(heading => !Headings.Contains(heading))
        );

    [Fact]
    public void Headings_stand_once_and_in_order()
    {
        Assert.NotEmpty(Headings);
        Assert.Equal(Headings.Distinct().Order(StringComparer.Ordinal), Headings);
    }

    [Fact]
    public void The_page_of_rules_names_rules_tests_and_codes_that_exist()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules.md"));
        var types = typeof(Planner)
            .Assembly.GetTypes()
            .Concat(typeof(DocumentationTests).Assembly.GetTypes())
            .Select(type => type.Name)
            .ToHashSet();
        var codes = DiagnosticCatalogue.All.Select(code => code.Id).ToHashSet();
        var named = Word().Matches(page).Select(match => match.Value).ToList();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(name => !types.Contains(name)));
        Assert.Equal([], Code().Matches(page).Select(match => match.Value).Where(id => !codes.Contains(id)));
    }

    /// <summary>That every code is provoked as well is for <see cref="CatalogueTests"/>.</summary>
    [Fact]
    public void Each_of_Azures_limits_has_its_codes_of_the_severity_that_the_page_says()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "rules.md"))
            .Where(line => line.StartsWith("| P", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();

        Assert.Equal(Enumerable.Range(1, 15).Select(number => $"P{number}"), rows.Select(row => row[1]));
        Assert.All(rows, row => Assert.NotEmpty(Severities(row[3]).Concat(Severities(row[4]))));
        Assert.All(rows.SelectMany(row => Severities(row[3])), severity => Assert.Equal(Severity.Error, severity));
        Assert.All(rows.SelectMany(row => Severities(row[4])), severity => Assert.Equal(Severity.Warning, severity));

        static IEnumerable<Severity> Severities(string cell) =>
            Code()
                .Matches(cell)
                .Select(match => DiagnosticCatalogue.All.Single(code => code.Id == match.Value).Severity);
    }

    [GeneratedRegex(
        "(?<=`)[A-Z][A-Za-z0-9]+(Rule|Tests)(?=`)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Word();

    [GeneratedRegex("INF[0-9]{3}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Code();
}
