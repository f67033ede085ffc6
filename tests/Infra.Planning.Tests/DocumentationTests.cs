using Infra.TestKit;

namespace Infra.Planning.Tests;

public sealed class DocumentationTests
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
}
