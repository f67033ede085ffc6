using Infra.Planning.Settings;
using Infra.Stacks.Tests.Kit;

namespace Infra.Stacks.Tests;

/// <summary>One small cluster, cheap, gone again when nobody needs it.</summary>
public sealed class DevTests
{
    private readonly Platform dev = Platform.Of("dev");

    [Fact]
    public void There_is_one_cluster_of_the_free_tier() => Assert.Equal(ClusterTier.Free, dev.TheCluster.Tier);

    [Fact]
    public void Every_pool_spans_the_three_zones() =>
        Assert.All(dev.TheCluster.Pools, pool => Assert.True(pool.Spans("1", "2", "3"), pool.Name));

    [Fact]
    public void At_night_two_nodes_are_left() => Assert.Equal(2, dev.TheCluster.Pools.Sum(pool => pool.Nodes.Min));

    [Fact]
    public void It_may_be_deleted() => Assert.False(dev.TheCluster.IsProtected);

    [Fact]
    public void Builds_run_on_spot_machines_and_may_have_none() =>
        Assert.Equal((true, 0), (dev.TheCluster.Pool("build").IsSpot, dev.TheCluster.Pool("build").Nodes.Min));
}
