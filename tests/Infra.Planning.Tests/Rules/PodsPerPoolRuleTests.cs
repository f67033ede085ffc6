using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class PodsPerPoolRuleTests
{
    [Fact]
    public void A_pool_has_room_for_thirty_pods() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("pools.apps.maxPods", "29"),
            "INF406 infra:clusters.main.pools.apps.maxPods: 1 node with 29 pods holds fewer than 30 pods; "
                + "write 30 or more"
        );

    [Fact]
    public void Two_nodes_have_room_for_thirty_with_fifteen_each() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("pools.build.maxPods", "15").WithCluster("pools.build.min", "2"));
}
