using Infra.Components.Tests.Kit;

namespace Infra.Components.Tests;

public sealed class StagingStackTests : IAsyncLifetime
{
    private StackRun staging = null!;

    public async ValueTask InitializeAsync() => staging = await StackRun.OfAsync("staging");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void There_is_one_protected_cluster_with_an_SLA()
    {
        var cluster = staging.One("ManagedCluster");

        Assert.Equal("Standard", cluster.At("sku.tier"));
        Assert.True(staging.OptionsOf(cluster).Protect);
    }

    [Fact]
    public void Apps_have_a_pool_in_each_zone()
    {
        var apps = staging
            .All("AgentPool")
            .Where(pool => pool.At("nodeLabels.infra/pool") as string == "apps")
            .ToList();

        Assert.Equal(["1", "2", "3"], apps.Select(pool => Assert.Single(pool.Texts("availabilityZones"))));
        Assert.All(apps, pool => Assert.Equal((1d, 3d), (pool.At("minCount"), pool.At("maxCount"))));
        Assert.Equal("true", staging.One("ManagedCluster").At("autoScalerProfile.balanceSimilarNodeGroups"));
    }

    [Fact]
    public void People_come_in_by_Entra_only()
    {
        Assert.Equal(true, staging.One("ManagedCluster").At("disableLocalAccounts"));
        Assert.EndsWith(
            "listManagedClusterUserCredentials",
            Assert.Single(staging.Calls).Token,
            StringComparison.Ordinal
        );
    }
}
