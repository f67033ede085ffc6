using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class CallAcrossClustersRuleTests
{
    [Fact]
    public void What_is_called_from_another_cluster_is_exposed() =>
        PlanAssert.Refused(
            Apart(TwoLines.Stack, exposed: false),
            "INF277 infra:lines.payments: calls risk/risk:8443, which lives in another cluster and is not exposed; "
                + "declare Route.To(\"risk\", 8443, …) at risk, or let both share a cluster"
        );

    [Fact]
    public void The_edge_of_the_other_cluster_can_be_found() =>
        PlanAssert.Refused(
            Apart(TwoLines.Stack, exposed: true),
            "INF277 infra:edge.ranges: nobody knows where the edge of risk answers, which payments calls; "
                + "add ranges: [203.0.113.10/32]"
        );

    [Fact]
    public void Exposed_and_found_it_can_be_called() =>
        PlanAssert.Accepted(Apart(TwoLines.Stack.With("edge.ranges", """["203.0.113.10/32"]"""), exposed: true));

    private static Stack Apart(Stack stack, bool exposed) =>
        TwoLines
            .OverTwoClusters(stack)
            .WithLines(
                settings =>
                    TwoLines.Line(settings, "payments") with
                    {
                        Clusters = ["one"],
                        Calls = [Call.To("risk", port: 8443)],
                    },
                settings =>
                    TwoLines.Line(settings, "risk") with
                    {
                        Clusters = ["two"],
                        Exposes = exposed ? [Route.To("risk", port: 8443, host: "risk")] : [],
                    }
            );
}
