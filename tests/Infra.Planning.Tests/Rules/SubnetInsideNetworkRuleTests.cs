using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SubnetInsideNetworkRuleTests
{
    [Fact]
    public void A_subnet_lies_inside_the_network() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.nodes", "\"10.21.0.0/22\""),
            "INF353 infra:clusters.main.network.nodes: 10.21.0.0/22 is not inside vnet 10.20.0.0/16; "
                + "write a range inside 10.20.0.0/16"
        );

    [Fact]
    public void A_subnet_larger_than_the_network_is_refused() =>
        PlanAssert.Refused(
            Stack
                .Default.Without("clusters.main.network.zoneNodes")
                .WithCluster("resilience", "\"none\"")
                .WithCluster("network.vnet", "\"10.20.0.0/21\"")
                .WithCluster("network.nodes", "\"10.20.0.0/22\"")
                .WithCluster("network.apiServer", "\"10.20.0.0/20\""),
            "INF352 infra:clusters.main.network.apiServer: 10.20.0.0/20 overlaps nodes 10.20.0.0/22; "
                + "write a range outside 10.20.0.0/20",
            "INF353 infra:clusters.main.network.apiServer: 10.20.0.0/20 is not inside vnet 10.20.0.0/21; "
                + "write a range inside 10.20.0.0/21",
            "INF352 infra:clusters.main.network.edge: 10.20.4.32/27 overlaps apiServer 10.20.0.0/20; "
                + "write a range outside 10.20.0.0/20"
        );
}
