using Infra.Components.Tests.Kit;
using Infra.Stacks;
using Pulumi.Utilities;

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
    public void Each_zone_has_a_way_out_of_its_own()
    {
        var apps = staging.All("AgentPool").Where(pool => pool.At("nodeLabels.infra/pool") as string == "apps");
        var gateways = staging.All("NatGateway").Where(gateway => gateway.At("zones") is not null).ToList();

        Assert.Equal(["1", "2", "3"], gateways.Select(gateway => Assert.Single(gateway.Texts("zones"))));
        Assert.Equal(
            gateways.Select(gateway => gateway.At("publicIpPrefixes.0.id")),
            staging
                .All("PublicIPPrefix")
                .Where(prefix => prefix.At("zones") is not null)
                .Select(prefix => $"{prefix.Name}-id")
        );
        Assert.Equal(
            ["snet-staging-nodes-1-id", "snet-staging-nodes-2-id", "snet-staging-nodes-3-id"],
            apps.Select(pool => pool.At("vnetSubnetID"))
        );
        Assert.Equal(
            ["ng-staging-id", "ng-staging-1-id", "ng-staging-2-id", "ng-staging-3-id"],
            staging
                .All("Subnet")
                .Where(subnet => subnet.Name?.Contains("-nodes", StringComparison.Ordinal) == true)
                .Select(subnet => subnet.At("natGateway.id"))
        );
    }

    [Fact]
    public void A_network_has_all_its_ranges() =>
        Assert.Equal(
            ["10.20.16.128/25", "10.20.21.0/25"],
            staging.One("VirtualNetwork").Texts("addressSpace.addressPrefixes")
        );

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

    [Fact]
    public async Task The_outputs_say_by_which_address_a_line_calls_another()
    {
        var calls = await OutputUtilities.GetValueAsync(Assert.IsType<PlatformStack>(staging.Stack).Calls);

        Assert.Equal(["staging"], calls.Keys);
        Assert.Equal("risk.risk.svc.cluster.local:8443", Assert.Single(calls["staging"]["payments"]).Value);
    }
}
