using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PoolTaintsRuleTests
{
    [Fact]
    public void Taints_reach_the_nodes_beside_those_of_the_platform()
    {
        var plan = PlanAssert.Aks(With(pool => pool.Tainted("gpu", "true").Tainted("cold", "", TaintEffect.NoExecute)));

        Assert.Equal(
            ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule", "gpu=true:NoSchedule", "cold=:NoExecute"],
            plan.Pools.Single(pool => pool.Pool == "build").Taints
        );
    }

    [Fact]
    public void A_taint_that_Kubernetes_does_not_take_is_refused() =>
        PlanAssert.Refused(
            With(pool => pool.Tainted("only gpu", "true")),
            "INF243 infra:clusters.main.pools.build: 'only gpu=true:NoSchedule' is no taint; "
                + "declare key and value of at most 63 letters, digits, '-', '_' and '.'"
        );

    [Fact]
    public void What_keeps_system_pools_free_is_for_them_only() =>
        PlanAssert.Refused(
            With(pool => pool.Tainted("CriticalAddonsOnly", "true")),
            "INF243 infra:clusters.main.pools.build: CriticalAddonsOnly is for system pools, and AKS refuses it "
                + "elsewhere; declare another key, or NodePool.System"
        );

    [Fact]
    public void A_taint_that_others_give_is_refused() =>
        PlanAssert.Refused(
            With(pool => pool.Tainted("node.kubernetes.io/not-ready", "")),
            "INF243 infra:clusters.main.pools.build: node.kubernetes.io/not-ready belongs to Kubernetes, AKS or the "
                + "platform; declare a taint below a domain of yours"
        );

    [Fact]
    public void A_taint_is_declared_once_for_each_effect() =>
        PlanAssert.Refused(
            With(pool => pool.Tainted("gpu", "a").Tainted("gpu", "b")),
            "INF243 infra:clusters.main.pools.build: gpu is declared 2 times with the effect NoSchedule; declare it once"
        );

    private static Stack With(Func<NodePool, NodePool> change) =>
        Stack.Default.WithPools(
            cluster => NodePool.System("system", cluster.Pool("system")),
            cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone(),
            cluster => change(NodePool.User("build", cluster.Pool("build")).Spot())
        );
}
