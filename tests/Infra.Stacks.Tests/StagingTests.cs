using Infra.Planning.Settings;
using Infra.Stacks.Tests.Kit;

namespace Infra.Stacks.Tests;

/// <summary>The shape of production in one cluster.</summary>
public sealed class StagingTests
{
    private readonly Platform staging = Platform.Of("staging");

    [Fact]
    public void There_is_one_cluster_with_an_SLA() => Assert.Equal(ClusterTier.Standard, staging.TheCluster.Tier);

    [Fact]
    public void Apps_have_a_pool_of_equal_size_in_each_of_three_zones() =>
        Assert.True(staging.TheCluster.Pool("apps").HasAPartInEach("1", "2", "3"));

    [Fact]
    public void Three_system_nodes_are_always_there() => Assert.Equal(3, staging.TheCluster.Pool("system").Nodes.Min);

    [Fact]
    public void It_is_protected_from_deletion() => Assert.True(staging.TheCluster.IsProtected);

    [Fact]
    public void A_zone_can_be_lost_and_nothing_is_even_warned_of() =>
        Assert.DoesNotContain(staging.Warnings, warning => warning.Code.Severity != Planning.Severity.Info);

    [Fact]
    public void It_has_the_pools_and_namespaces_of_production()
    {
        var cell = Platform.Of("prod").Clusters[0];

        Assert.Equal(cell.Pools.Select(pool => pool.Name), staging.TheCluster.Pools.Select(pool => pool.Name));
        Assert.Equal(cell.Namespaces, staging.TheCluster.Namespaces);
    }
}
