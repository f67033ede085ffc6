using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class CallOfLeavingLineRuleTests
{
    [Fact]
    public void Whoever_calls_a_line_that_leaves_is_told_in_time()
    {
        var calling = TwoLines.Payments(line => line with { Calls = [Call.To("risk", port: 8443)] });

        PlanAssert.Accepted(calling);
        PlanAssert.Warned(
            calling.With("lines.risk.leaving", """{ "namespaces": "delete", "by": "2027-01-31" }"""),
            "INF286 infra:lines.payments: calls risk/risk:8443, and risk is leaving; remove the call before risk is removed"
        );
    }
}
