using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class SystemPoolRuleTests
{
    [Fact]
    public void A_cluster_without_a_system_pool_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithPools(
                cluster => NodePool.User("system", cluster.Pool("system")),
                cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone(),
                cluster => NodePool.User("build", cluster.Pool("build"))
            ),
            "INF207 infra:clusters.main.pools: no system pool is declared; "
                + "declare NodePool.System(\"system\", …) in the topology"
        );

    [Fact]
    public void The_first_system_pool_is_one_piece() =>
        PlanAssert.Refused(
            WithSystem(pool => pool.PerZone()),
            "INF207 infra:clusters.main.pools.system: the first system pool is made with the cluster, in one piece; "
                + "leave PerZone() out in the topology"
        );

    [Fact]
    public void A_system_pool_is_never_spot() =>
        PlanAssert.Refused(
            WithSystem(pool => pool.Spot()),
            "INF207 infra:clusters.main.pools.system: Azure may take spot machines back, and with them the cluster; "
                + "leave Spot() out in the topology"
        );

    private static Stack WithSystem(Func<NodePool, NodePool> change) =>
        Stack.Default.WithPools(
            cluster => change(NodePool.System("system", cluster.Pool("system"))),
            cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone(),
            cluster => NodePool.User("build", cluster.Pool("build"))
        );
}
