using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DualStackRuleTests
{
    [Theory]
    [InlineData("natGateway")]
    [InlineData("userDefinedRouting")]
    public void A_way_out_for_IPv4_alone_is_refused(string outbound) =>
        Assert.Contains(
            "INF324 infra:clusters.main.network.dualStack: NAT gateways and routes to a firewall carry IPv4 only, so that IPv6 "
                + "has no way out; write outbound: loadBalancer, or dualStack: false",
            DualStack
                .Stack.WithCluster("network.outbound", $"\"{outbound}\"")
                .Plan()
                .Diagnostics.Select(problem => $"{problem}")
        );

    [Fact]
    public void PostgreSQL_does_not_live_beside_IPv6() =>
        Assert.Contains(
            "INF324 infra:clusters.main.network.dataServices: Azure makes no PostgreSQL flexible server in a network that has "
                + "IPv6 addresses; remove postgreSql and reach a server by its public name, or write dualStack: false",
            DualStack
                .Stack.WithCluster("network.dataServices", "[\"postgreSql\"]")
                .Plan()
                .Diagnostics.Select(problem => $"{problem}")
        );

    [Fact]
    public void IPv6_ranges_are_for_clusters_that_have_both_families() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.ipv6", """{ "pods": "fd00:64::/64" }"""),
            "INF324 infra:clusters.main.network.ipv6: the cluster has no IPv6 addresses; write dualStack: true, or remove it"
        );

    [Fact]
    public void A_load_balancer_carries_both() =>
        Assert.DoesNotContain(DualStack.Stack.Plan().Diagnostics, problem => problem.Code.Severity == Severity.Error);
}
