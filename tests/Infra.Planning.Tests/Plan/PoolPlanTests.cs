using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Plan;

public sealed class PoolPlanTests
{
    [Fact]
    public void A_pool_per_zone_becomes_equal_pools_that_differ_in_zone_subnet_and_name_only()
    {
        var parts = Pools(Stack.Default, "apps");

        Assert.Equal(["1", "2", "3"], parts.Select(part => Assert.Single(part.Zones)));
        Assert.All(parts, part => Assert.Equal((1, 1, 3), (part.Count, part.Min, part.Max)));
        Assert.All(
            parts,
            part => Assert.Equal(parts[0] with { Name = part.Name, Zones = part.Zones, Subnet = part.Subnet }, part)
        );
        Assert.Equal(["apps1", "apps2", "apps3"], parts.Select(part => part.Name[..5]));
        Assert.Single(parts.Select(part => part.Name[5..]).Distinct());
    }

    [Fact]
    public void A_spanning_pool_lies_over_all_zones()
    {
        var build = Assert.Single(Pools(Stack.Default, "build"));

        Assert.Equal(["1", "2", "3"], build.Zones);
        Assert.Equal((0, 4), (build.Min, build.Max));
    }

    [Fact]
    public void With_resilience_none_a_pool_per_zone_spans_the_zones_instead()
    {
        var apps = Assert.Single(Pools(Stack.Default.WithCluster("resilience", "\"none\""), "apps"));

        Assert.Equal(["1", "2", "3"], apps.Zones);
        Assert.Equal((3, 9), (apps.Min, apps.Max));
    }

    [Theory]
    [InlineData("pools.build.size", "\"Standard_D16ds_v5\"")]
    [InlineData("pools.build.maxPods", "60")]
    [InlineData("pools.build.osDisk", "\"ephemeral\"")]
    [InlineData("pools.build.osDiskSize", "256")]
    [InlineData("zones", "[1, 2]")]
    [InlineData("pools.build.ownSubnet", "true")]
    public void What_Azure_cannot_change_in_a_pool_changes_its_name(string place, string value)
    {
        var before = Assert.Single(Pools(Even, "build"));
        var after = PlanAssert.Planned(Even.WithCluster(place, value)).Pools.Single(pool => pool.Pool.Value == "build");

        Assert.NotEqual(before.Name, after.Name);
        Assert.Equal(before.Name[..5], after.Name[..5]);
    }

    [Theory]
    [InlineData("pools.build.max", "6")]
    [InlineData("pools.build.min", "1")]
    [InlineData("pools.build.surge", "\"50%\"")]
    public void What_Azure_can_change_leaves_the_name(string place, string value) =>
        Assert.Equal(Pools(Even, "build")[0].Name, Pools(Even.WithCluster(place, value), "build")[0].Name);

    [Fact]
    public void The_system_pool_keeps_its_name_and_takes_nothing_but_what_is_critical()
    {
        var system = PlanAssert.Aks(Stack.Default).SystemPool;

        Assert.Equal("system", system.Name);
        Assert.Equal(PoolMode.System, system.Mode);
        Assert.Equal(["CriticalAddonsOnly=true:NoSchedule"], system.Taints);
    }

    [Fact]
    public void A_spot_pool_says_so_in_label_and_taint_and_has_no_surge()
    {
        var build = Assert.Single(Pools(Stack.Default, "build"));

        Assert.True(build.IsSpot);
        Assert.Equal("spot", build.Labels["kubernetes.azure.com/scalesetpriority"]);
        Assert.Equal(["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"], build.Taints);
        Assert.Null(build.Upgrade);
        Assert.Equal(build.Max, build.Peak);
    }

    [Fact]
    public void A_pool_of_one_size_leaves_the_autoscaler_out()
    {
        var plan = PlanAssert.Aks(Stack.Default);

        Assert.False(plan.SystemPool.Autoscales);
        Assert.All(plan.Pools, pool => Assert.True(pool.Autoscales));
    }

    /// <summary>Two zones and three divide the counts.</summary>
    private static Stack Even => Stack.Default.WithCluster("pools.apps.min", "6").WithCluster("pools.apps.max", "12");

    private static IReadOnlyList<PoolPlan> Pools(Stack stack, string name) =>
        [.. PlanAssert.Aks(stack).Pools.Where(pool => pool.Pool == name)];
}
