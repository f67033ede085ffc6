using Infra.TestKit;

namespace Infra.Planning.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Codes_are_unique() =>
        Assert.Equal(DiagnosticCatalogue.All.Count, DiagnosticCatalogue.All.Select(code => code.Id).Distinct().Count());

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
    public void Every_code_is_expected_by_a_test()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Infra.Planning.Tests");
        var expectations = string.Concat(
            new[] { "*.cs", "*.txt" }
                .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
                .Where(file =>
                    !file.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                )
                .Select(File.ReadAllText)
        );

        Assert.Equal(
            [],
            DiagnosticCatalogue
                .All.Select(code => code.Id)
                .Where(id => !expectations.Contains(id, StringComparison.Ordinal))
        );
    }

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
