using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class ExemptionEndsRuleTests
{
    [Fact]
    public void An_exemption_that_ends_within_30_days_is_a_warning()
    {
        PlanAssert.Accepted(Until(new(2027, 1, 31)));
        PlanAssert.Warned(
            Until(new(2026, 12, 15)),
            "INF284 infra:lines.payments: the exemption of payments/legacy from Probes ends on 2026-12-15; "
                + "mend the workload, or agree on another day"
        );
    }

    private static Stack Until(DateOnly day) =>
        TwoLines.Payments(line =>
            line with
            {
                Exemptions = [Exemption.From(ReleaseCheck.Probes, "payments", "legacy", "ships in January", day)],
            }
        );
}
