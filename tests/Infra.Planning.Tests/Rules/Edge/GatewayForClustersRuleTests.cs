using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class GatewayForClustersRuleTests
{
    [Theory]
    [InlineData("traefik")]
    [InlineData("haproxy")]
    public void An_ingress_serves_one_cluster(string controller)
    {
        var stack = TwoLines.Payments(line => line).With("edge.controller", $"\"{controller}\"");

        PlanAssert.Accepted(stack);
        PlanAssert.Refused(
            TwoLines.OverTwoClusters(stack),
            "INF273 infra:edge.controller: an ingress serves one cluster, and the stack has 2; "
                + "write envoyGateway or aksGateway"
        );
    }
}
