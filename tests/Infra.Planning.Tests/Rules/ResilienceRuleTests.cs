using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class ResilienceRuleTests
{
    [Fact]
    public void Three_system_nodes_come_before_zones() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("pools.system.min", "2"),
            "INF209 infra:clusters.main.pools.system.min: 2 system nodes do not survive the loss of a zone; "
                + "write 3 or more, or resilience: none"
        );

    [Fact]
    public void All_system_pools_count_together()
    {
        var two = Stack
            .Default.WithCluster("pools.system.min", "2")
            .Renamed("clusters.main.pools.build", "more")
            .WithCluster("pools.more", """{ "size": "Standard_D4ds_v5", "min": 1, "max": 3 }""")
            .WithPools(
                cluster => NodePool.System("system", cluster.Pool("system")),
                cluster => NodePool.System("more", cluster.Pool("more")),
                cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone()
            );

        PlanAssert.Accepted(two);
        PlanAssert.Refused(
            two.WithCluster("pools.system.min", "1"),
            "INF209 infra:clusters.main.pools.system.min: 2 system nodes do not survive the loss of a zone; "
                + "write 3 or more, or resilience: none"
        );
    }

    [Fact]
    public void A_tier_with_an_SLA_comes_before_zones() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("tier", "\"free\""),
            "INF209 infra:clusters.main.tier: tier free has no SLA for the control plane; "
                + "write standard, or resilience: none"
        );

    [Fact]
    public void A_cluster_that_survives_nothing_may_be_small_and_free() =>
        PlanAssert.Accepted(
            Stack
                .Default.WithCluster("resilience", "\"none\"")
                .WithCluster("tier", "\"free\"")
                .WithCluster("pools.system.min", "1")
                .WithCluster("pools.apps.max", "3")
        );
}
