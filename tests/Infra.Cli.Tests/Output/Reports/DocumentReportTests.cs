using System.Text;
using System.Text.Json;
using Infra.Cli.Commands;
using Infra.Cli.Output.Reports;

namespace Infra.Cli.Tests.Output.Reports;

public sealed class DocumentReportTests
{
    [Fact]
    public void Json_has_every_row_with_its_values() => ExpectedFile.Holds("report.json", Json());

    [Fact]
    public void Sarif_has_a_result_for_every_row_with_a_code() => ExpectedFile.Holds("report.sarif", Sarif());

    [Fact]
    public void Sarif_keeps_the_rules_of_its_schema() => SarifRules.Hold(Sarif());

    [Fact]
    public void A_report_without_findings_is_valid_sarif_too()
    {
        using var output = new MemoryStream();
        SarifReport.Write(SampleReports.Empty, ExplainCommand.Sections(), output);
        SarifRules.Hold(Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void The_rules_of_the_schema_find_a_result_without_a_rule()
    {
        var broken = Sarif().Replace("\"ruleIndex\": 0", "\"ruleIndex\": 9", StringComparison.Ordinal);

        Assert.ThrowsAny<Exception>(() => SarifRules.Hold(broken));
    }

    private static string Json()
    {
        using var output = new MemoryStream();
        JsonReport.Write(SampleReports.Several, output);
        using var document = JsonDocument.Parse(output.ToArray());
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Sarif()
    {
        using var output = new MemoryStream();
        SarifReport.Write(SampleReports.Several, ExplainCommand.Sections(), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
