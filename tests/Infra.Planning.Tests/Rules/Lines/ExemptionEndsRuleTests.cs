using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ExemptionEndsRuleTests
{
    [Fact]
    public void The_last_thirty_days_of_an_exemption_are_a_warning()
    {
        PlanAssert.Accepted(Exemptions.Of(until: "2026-12-26"));
        PlanAssert.Warned(
            Exemptions.Of(until: "2026-12-25"),
            "INF284 infra:lines.payments.exemptions[0].until: payments/legacy is exempt until 2026-12-25; "
                + "mend the workload until then; that is up to team-checkout"
        );
    }
}
