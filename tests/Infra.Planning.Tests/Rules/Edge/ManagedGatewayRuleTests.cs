using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ManagedGatewayRuleTests
{
    [Fact]
    public void The_gateway_of_AKS_is_in_clusters_of_AKS_only()
    {
        var stack = TwoLines.Payments(line => line).With("edge.controller", "\"aksGateway\"");

        PlanAssert.Accepted(stack);
        PlanAssert.Refused(
            TwoLines.OverTwoClusters(stack),
            "INF282 infra:edge.controller: one is a cluster that exists, and AKS runs no gateway in it; "
                + "write envoyGateway"
        );
    }
}
