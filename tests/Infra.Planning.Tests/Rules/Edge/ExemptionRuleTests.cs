using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class ExemptionRuleTests
{
    [Theory]
    [InlineData("payments", "legacy", " ", "2027-06-30", "there is no reason; say why, for those who review it")]
    [InlineData(
        "payments",
        "legacy",
        "old",
        "2026-01-31",
        "it ended on 2026-01-31; remove it, or agree on another day"
    )]
    [InlineData("risk", "legacy", "old", "2027-06-30", "risk is no namespace of payments; write one of payments")]
    [InlineData(
        "payments",
        "Legacy*",
        "old",
        "2027-06-30",
        "'Legacy*' is no name of a workload; write small letters, digits and hyphens, a letter first and no hyphen last"
    )]
    public void An_exemption_has_a_reason_an_end_and_a_workload(
        string space,
        string workload,
        string why,
        string until,
        string reason
    ) =>
        PlanAssert.Refused(
            TwoLines.Payments(line =>
                line with
                {
                    Exemptions = [Exemption.From(ReleaseCheck.Probes, space, workload, why, DateOnly.Parse(until))],
                }
            ),
            $"INF283 infra:lines.payments: exempts {space}/{workload} from Probes: {reason}"
        );
}
