using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class NodeSubnetRuleTests
{
    [Fact]
    public void The_subnet_holds_all_nodes_their_surge_and_what_Azure_keeps() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.nodes", "\"10.20.0.0/27\""),
            "INF402 infra:clusters.main.network.nodes: 10.20.0.0/27 has 32 addresses, and up to 33 are needed (7 nodes, 1 of "
                + "surge, 4 to replace the largest pool, 16 other addresses); write a /26 or larger"
        );

    [Fact]
    public void The_subnet_of_a_zone_holds_the_pools_that_lie_in_it() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.zoneNodes", "[\"10.20.16.0/27\", \"10.20.20.0/28\", \"10.20.24.0/26\"]"),
            "INF402 infra:clusters.main.network.zoneNodes[1]: 10.20.20.0/28 has 16 addresses, and up to 28 are needed (3 nodes, "
                + "1 of surge, 3 to replace the largest pool, 16 other addresses); write a /27 or larger"
        );

    [Fact]
    public void A_subnet_that_just_holds_them_is_accepted() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("network.nodes", "\"10.20.0.0/26\""));
}
