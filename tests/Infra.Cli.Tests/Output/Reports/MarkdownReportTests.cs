using System.Globalization;
using Infra.Cli.Output.Reports;
using Infra.Review.Reports;

namespace Infra.Cli.Tests.Output.Reports;

public sealed class MarkdownReportTests
{
    private const int HostLimit = 65_536;

    [Fact]
    public void The_summary_and_the_dangerous_come_first_and_the_rest_is_folded() =>
        ExpectedFile.Holds("report.md", MarkdownReport.Of(SampleReports.Several));

    [Fact]
    public void A_report_without_rows_says_so() =>
        ExpectedFile.Holds("report-empty.md", MarkdownReport.Of(SampleReports.Empty));

    [Fact]
    public void One_row_is_folded() => ExpectedFile.Holds("report-one.md", MarkdownReport.Of(SampleReports.One));

    [Fact]
    public void What_finds_no_room_is_left_out_at_whole_rows_and_counted() =>
        ExpectedFile.Holds("report-trimmed.md", MarkdownReport.Of(SampleReports.Of(100), limit: 4_000));

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void A_comment_stays_below_the_limit_of_the_hosts_and_loses_no_row_uncounted(int rows)
    {
        var text = MarkdownReport.Of(SampleReports.Of(rows));

        Assert.True(text.Length < HostLimit, $"{text.Length} characters");
        var lines = text.Split('\n');
        var shown = lines.Count(line =>
            line.StartsWith("| update", StringComparison.Ordinal)
            || line.StartsWith("| dev | **update", StringComparison.Ordinal)
        );
        var leftOut = lines
            .Where(line => line.StartsWith("**Left out", StringComparison.Ordinal))
            .SelectMany(line => line.Split(": ")[1].Split(". ")[0].Split(", "))
            .Where(count => count.EndsWith(" update", StringComparison.Ordinal))
            .Sum(count => int.Parse(count.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        Assert.Equal(rows / 2, shown + leftOut);
    }

    [Fact]
    public void Every_line_of_a_table_has_as_many_cells_as_its_head()
    {
        var lines = MarkdownReport.Of(SampleReports.Several).Split('\n');
        for (var at = 0; at + 1 < lines.Length; at++)
        {
            if (lines[at + 1].StartsWith("|:--", StringComparison.Ordinal))
            {
                var table = lines.Skip(at).TakeWhile(line => line.StartsWith('|'));
                Assert.Single(table.Select(Cells).Distinct());
            }
        }
    }

    [Theory]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("`", "`` ` ``")]
    [InlineData("a``b", "```a``b```")]
    [InlineData("<b>\n", "`<b>\\n`")]
    [InlineData("", "` `")]
    public void Code_holds_any_text(string text, string code) => Assert.Equal(code, MarkdownText.Code(text));

    [Fact]
    public void Words_neither_format_nor_link_nor_call_anybody() =>
        Assert.Equal("\\<img\\> \\*x\\* \\[a\\](b) @\u2060all \\|", MarkdownText.Plain("<img> *x* [a](b) @all |"));

    private static int Cells(string line) =>
        line.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|');
}
