using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PodRangeRuleTests
{
    [Fact]
    public void Four_nodes_of_pods_are_too_few_for_five_with_surge() =>
        PlanAssert.Refused(
            Small.WithCluster("network.pods", "\"10.64.0.0/22\""),
            "INF401 infra:clusters.main.network.pods: 10.64.0.0/22 holds 4 nodes, and there are up to 10 (5 nodes, 2 of surge, 3 to "
                + "replace the largest pool); write a /20 or larger"
        );

    [Fact]
    public void A_range_for_all_nodes_and_a_pool_made_anew_is_accepted() =>
        Assert.NotNull(Small.WithCluster("network.pods", "\"10.64.0.0/20\"").Plan().Plan);

    [Fact]
    public void A_range_without_room_to_make_a_pool_anew_is_refused() =>
        Assert.Null(Small.WithCluster("network.pods", "\"10.64.0.0/21\"").Plan().Plan);

    [Fact]
    public void Less_than_one_node_is_no_range() =>
        PlanAssert.Refused(
            Small.WithCluster("network.pods", "\"10.64.0.0/25\""),
            "INF401 infra:clusters.main.network.pods: 10.64.0.0/25 holds 0 nodes, and there are up to 10 (5 nodes, 2 of surge, 3 to "
                + "replace the largest pool); write a /20 or larger"
        );

    /// <summary>Five nodes, and one of surge for each of the two pools.</summary>
    private static Stack Small =>
        Stack
            .Default.Without("clusters.main.pools.build")
            .WithCluster("resilience", "\"none\"")
            .WithCluster("pools.system.surge", "1")
            .WithCluster("pools.apps.surge", "1")
            .WithCluster("pools.apps.min", "2")
            .WithCluster("pools.apps.max", "2")
            .WithPools(
                cluster => NodePool.System("system", cluster.Pool("system")),
                cluster => NodePool.User("apps", cluster.Pool("apps"))
            );
}
