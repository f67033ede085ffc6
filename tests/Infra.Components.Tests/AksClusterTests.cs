using Infra.Components.Tests.Kit;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Infra.Components.Tests;

/// <summary>How a cluster is made, whatever its size: what waits for what, and what is left to whom.</summary>
public sealed class AksClusterTests : IAsyncLifetime
{
    private StackRun run = null!;

    public async ValueTask InitializeAsync() => run = await StackRun.OfAsync("staging");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void The_identity_has_its_rights_on_its_subnets_before_the_cluster_is_made()
    {
        var rights = run.All("RoleAssignment")
            .Where(right => right.Name?.StartsWith("id-staging-external-dns", StringComparison.Ordinal) == false)
            .ToList();

        Assert.Equal(
            [
                "snet-staging-api-id",
                "snet-staging-edge-id",
                "snet-staging-nodes-1-id",
                "snet-staging-nodes-2-id",
                "snet-staging-nodes-3-id",
                "snet-staging-nodes-id",
            ],
            rights.Select(right => right.At("scope")).Order()
        );
        Assert.All(rights, right => Assert.Equal("id-staging-principal", right.At("principalId")));
        Assert.All(rights, right => Assert.Equal("ServicePrincipal", right.At("principalType")));
        Assert.All(rights, right => AssertOrder(right, run.One("ManagedCluster")));
    }

    [Fact]
    public void Nodes_leave_through_the_gateway_and_through_nothing_else()
    {
        var nodes = run.All("Subnet").Single(subnet => subnet.Name == "snet-staging-nodes");

        Assert.Equal("ng-staging-id", nodes.At("natGateway.id"));
        Assert.All(run.All("Subnet"), subnet => Assert.Equal(false, subnet.At("defaultOutboundAccess")));
        Assert.Equal("userAssignedNATGateway", run.One("ManagedCluster").At("networkProfile.outboundType"));
    }

    [Fact]
    public void The_subnet_of_the_API_server_belongs_to_AKS()
    {
        var api = run.All("Subnet").Single(subnet => subnet.Name == "snet-staging-api");

        Assert.Equal("Microsoft.ContainerService/managedClusters", api.At("delegations.0.serviceName"));
        Assert.Equal("snet-staging-api-id", run.One("ManagedCluster").At("apiServerAccessProfile.subnetId"));
    }

    /// <summary>Azure changes one subnet of a network at a time, and one pool of a cluster.</summary>
    [Fact]
    public async Task Subnets_and_pools_are_made_one_after_another()
    {
        Assert.Equal(
            [
                "vnet-staging",
                "snet-staging-nodes",
                "snet-staging-nodes-1",
                "snet-staging-nodes-2",
                "snet-staging-nodes-3",
                "snet-staging-api",
            ],
            await WaitedForAsync("Subnet")
        );

        var pools = run.All("AgentPool").Select(pool => pool.Name ?? "").ToList();
        Assert.Equal(4, pools.Count);
        Assert.Equal(["aks-staging", .. pools[..^1]], await WaitedForAsync("AgentPool"));
        Assert.All(run.All("AgentPool"), pool => Assert.Equal("aks-staging", pool.At("resourceName")));
    }

    [Fact]
    public void Every_subnet_has_a_security_group_which_opens_what_the_plan_says()
    {
        Assert.Equal(
            [
                "snet-staging-api: nsg-staging-api-id",
                "snet-staging-edge: nsg-staging-edge-id",
                "snet-staging-nodes: nsg-staging-nodes-id",
                "snet-staging-nodes-1: nsg-staging-nodes-id",
                "snet-staging-nodes-2: nsg-staging-nodes-id",
                "snet-staging-nodes-3: nsg-staging-nodes-id",
            ],
            run.All("Subnet").Select(subnet => $"{subnet.Name}: {subnet.At("networkSecurityGroup.id")}")
        );

        var group = run.All("NetworkSecurityGroup").Single(group => group.Name == "nsg-staging-nodes");
        Assert.Equal("nodes-and-pods", group.At("securityRules.0.name"));
        Assert.Equal(
            ["10.20.16.128/26", "10.20.21.0/27", "10.20.21.32/27", "10.20.21.64/27", "10.64.128.0/18"],
            group.Texts("securityRules.0.sourceAddressPrefixes")
        );
        Assert.Equal(
            group.Texts("securityRules.0.sourceAddressPrefixes"),
            group.Texts("securityRules.0.destinationAddressPrefixes")
        );
        Assert.Equal("internet-to-edge", group.At("securityRules.1.name"));
        Assert.Equal(("Inbound", "Allow", "Tcp", 200d), Verdict(group, 1));
        Assert.Equal("Internet", group.At("securityRules.1.sourceAddressPrefix"));
        Assert.Equal(["80", "443"], group.Texts("securityRules.1.destinationPortRanges"));
        Assert.Null(group.At("securityRules.2"));
    }

    [Fact]
    public void A_spot_pool_can_be_taken_back_at_any_price_and_takes_what_tolerates_that()
    {
        var build = run.All("AgentPool").Single(pool => pool.At("nodeLabels.infra/pool") as string == "build");

        Assert.Equal("Spot", build.At("scaleSetPriority"));
        Assert.Equal("Delete", build.At("scaleSetEvictionPolicy"));
        Assert.Equal(-1d, build.At("spotMaxPrice"));
        Assert.Equal(["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"], build.Texts("nodeTaints"));
        Assert.Equal(
            ["CriticalAddonsOnly=true:NoSchedule"],
            run.One("ManagedCluster").Texts("agentPoolProfiles.0.nodeTaints")
        );
    }

    [Fact]
    public void Pods_have_an_overlay_network_with_Cilium_and_ranges_that_are_all_stated()
    {
        var cluster = run.One("ManagedCluster");

        Assert.Equal("overlay", cluster.At("networkProfile.networkPluginMode"));
        Assert.Equal("cilium", cluster.At("networkProfile.networkDataplane"));
        Assert.Equal("cilium", cluster.At("networkProfile.networkPolicy"));
        Assert.Equal("10.64.128.0/18", cluster.At("networkProfile.podCidr"));
        Assert.Equal("10.96.48.0/20", cluster.At("networkProfile.serviceCidr"));
        Assert.Equal("10.96.48.10", cluster.At("networkProfile.dnsServiceIP"));
    }

    [Fact]
    public void Workloads_can_have_identities_of_their_own()
    {
        var cluster = run.One("ManagedCluster");

        Assert.Equal(true, cluster.At("oidcIssuerProfile.enabled"));
        Assert.Equal(true, cluster.At("securityProfile.workloadIdentity.enabled"));
    }

    [Fact]
    public void The_autoscaler_owns_the_counts_where_it_works()
    {
        Assert.All(run.All("AgentPool"), pool => Assert.Equal(["count"], run.OptionsOf(pool).IgnoreChanges));
        Assert.Equal(["agentPoolProfiles[0].count"], run.OptionsOf(run.One("ManagedCluster")).IgnoreChanges);
    }

    [Theory]
    [InlineData("availabilityZones")]
    [InlineData("maxPods")]
    [InlineData("osDiskSizeGB")]
    [InlineData("vnetSubnetID")]
    [InlineData("scaleSetPriority")]
    public void What_Azure_cannot_change_in_a_pool_replaces_it(string property) =>
        Assert.All(run.All("AgentPool"), pool => Assert.Contains(property, run.OptionsOf(pool).ReplaceOnChanges));

    [Fact]
    public void Every_pool_states_its_surge_but_the_one_that_Azure_may_take_back() =>
        Assert.All(
            run.All("AgentPool"),
            pool =>
                Assert.Equal(
                    pool.At("scaleSetPriority") as string == "Spot" ? null : "33%",
                    pool.At("upgradeSettings.maxSurge")
                )
        );

    [Fact]
    public void The_way_into_the_cluster_is_the_kubeconfig_that_Azure_gives()
    {
        var provider = run.Made.Single(made => made.Type == "pulumi:providers:kubernetes");

        Assert.Equal(Cloud.Kubeconfig, provider.At("kubeconfig"));
        Assert.Equal("true", provider.At("enableServerSideApply"));
        Assert.Equal("true", provider.At("enableConfigMapMutable"));
        Assert.Equal("true", provider.At("enableSecretMutable"));
    }

    [Fact]
    public void Azure_is_the_one_of_the_config()
    {
        var provider = run.Made.Single(made => made.Type == "pulumi:providers:azure-native");

        Assert.Equal("public", provider.At("environment"));
        Assert.Equal("00000000-0000-4000-8000-000000000002", provider.At("subscriptionId"));
    }

    private static (object?, object?, object?, object?) Verdict(MockResourceArgs group, int rule) =>
        (
            group.At($"securityRules.{rule}.direction"),
            group.At($"securityRules.{rule}.access"),
            group.At($"securityRules.{rule}.protocol"),
            group.At($"securityRules.{rule}.priority")
        );

    /// <summary>What each resource of the type was told to wait for, in the order in which they were made.</summary>
    private async Task<List<string>> WaitedForAsync(string type)
    {
        var waited = new List<string>();
        foreach (var resource in run.All(type).OrderBy(run.OrderOf))
        {
            var first = await OutputUtilities.GetValueAsync(run.OptionsOf(resource).DependsOn.ToOutput());
            waited.Add(Assert.Single(first).GetResourceName());
        }

        return waited;
    }

    private void AssertOrder(MockResourceArgs first, MockResourceArgs second) =>
        Assert.True(run.OrderOf(first) < run.OrderOf(second), $"{second.Name} did not wait for {first.Name}");
}
