using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ExemptionRuleTests
{
    [Fact]
    public void An_exemption_of_a_workload_of_the_line_holds_until_its_day() =>
        PlanAssert.Accepted(Exemptions.Of(until: "2027-11-26"));

    [Theory]
    [InlineData(
        "legacy",
        "payments",
        "2026-11-24",
        "until: the exemption of legacy ended on 2026-11-24; remove it, or agree on another day"
    )]
    [InlineData(
        "legacy",
        "payments",
        "2027-11-27",
        "until: 2027-11-27 is more than 366 days away; write 2027-11-26 or an earlier day"
    )]
    [InlineData("legacy", "risk", "2027-06-30", "namespace: risk is no namespace of payments; write one of payments")]
    [InlineData(
        "Legacy*",
        "payments",
        "2027-06-30",
        "workload: 'Legacy*' is no name of a workload; "
            + "write small letters, digits and hyphens, a letter first and no hyphen last"
    )]
    public void One_that_has_ended_or_is_for_nothing_is_refused(
        string workload,
        string space,
        string until,
        string reported
    ) =>
        PlanAssert.Refused(
            Exemptions.Of(workload, space, until),
            $"INF283 infra:lines.payments.exemptions[0].{reported}"
        );
}
