using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class NodeSubnetRuleTests
{
    [Fact]
    public void The_subnet_holds_all_nodes_their_surge_and_what_Azure_keeps() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.nodes", "\"10.20.0.0/27\""),
            // 3 + 9 + 4 nodes, 1 + 3 of surge, 16 for others, 5 for Azure.
            "INF402 infra:clusters.main.network.nodes: 10.20.0.0/27 has 32 addresses, and up to 41 are needed with surge; "
                + "write a /26 or larger"
        );

    [Fact]
    public void A_subnet_that_just_holds_them_is_accepted() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("network.nodes", "\"10.20.0.0/26\""));
}
