using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class PoolZonesRuleTests
{
    [Fact]
    public void A_pool_lies_in_zones_of_its_cluster() =>
        PlanAssert.Refused(
            Stack
                .Default.WithCluster("pools.build.zones", "[1, 3]")
                .WithCluster("zones", "[1, 2]")
                .WithCluster("pools.apps.min", "4")
                .WithCluster("pools.apps.max", "12"),
            "INF248 infra:clusters.main.pools.build.zones: the cluster has no zone 3; write zones of [1, 2]"
        );

    [Fact]
    public void Zones_stand_once_and_in_order() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("pools.build.zones", "[2, 1]"),
            "INF248 infra:clusters.main.pools.build.zones: zones are named twice or out of order; write [1, 2]"
        );

    [Fact]
    public void A_pool_per_zone_has_one_part_in_each_of_its_own()
    {
        var plan = PlanAssert.Aks(
            Stack
                .Default.WithCluster("pools.apps.zones", "[1, 3]")
                .WithCluster("pools.apps.min", "4")
                .WithCluster("pools.apps.max", "12")
        );

        Assert.Equal(
            ["1", "3"],
            plan.Pools.Where(pool => pool.Pool == "apps").Select(pool => Assert.Single(pool.Zones))
        );
    }
}
