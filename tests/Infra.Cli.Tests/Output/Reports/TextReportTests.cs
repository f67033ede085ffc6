using Infra.Cli.Output;
using Infra.Cli.Output.Reports;
using Infra.Review.Reports;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Infra.Cli.Tests.Output.Reports;

public sealed class TextReportTests
{
    [Fact]
    public void A_redirected_report_has_no_colour_and_breaks_no_line() =>
        ExpectedFile.Holds("report-plain.txt", Render(SampleReports.Several, width: null));

    [Fact]
    public void A_wide_terminal_shows_colour() =>
        ExpectedFile.Holds("report-wide-colour.txt", Render(SampleReports.Several, width: 160, colour: true));

    [Fact]
    public void A_narrow_terminal_breaks_values_and_reasons() =>
        ExpectedFile.Holds("report-narrow.txt", Render(SampleReports.Several, width: 50));

    [Fact]
    public void A_report_in_full_folds_nothing() =>
        ExpectedFile.Holds("report-full.txt", Render(SampleReports.Several, width: null, full: true));

    [Fact]
    public void A_report_without_rows_has_its_counts() =>
        ExpectedFile.Holds("report-empty.txt", Render(SampleReports.Empty, width: 80));

    [Fact]
    public void One_row_is_shown() => ExpectedFile.Holds("report-one.txt", Render(SampleReports.One, width: 80));

    [Fact]
    public void Of_thousands_of_rows_those_that_are_alike_share_one() =>
        ExpectedFile.Holds("report-thousands.txt", Render(SampleReports.Of(2_000), width: 80));

    [Theory]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(100)]
    public void Properties_and_reasons_keep_to_the_terminal(int width)
    {
        var details = Render(SampleReports.Several, width)
            .Split('\n')
            .Where(line => line.StartsWith("    ", StringComparison.Ordinal));

        Assert.All(details, line => Assert.True(LineWriter.WidthOf(line) <= width, line));
    }

    private static string Render(Report report, int? width, bool colour = false, bool full = false)
    {
        using var console = new TestConsole();
        console.Profile.Width = width ?? 80;
        if (colour)
        {
            console.Colors(ColorSystem.Standard).EmitAnsiSequences();
        }

        new TextReport(console, width, full).Write(report);
        return console.Output;
    }
}
