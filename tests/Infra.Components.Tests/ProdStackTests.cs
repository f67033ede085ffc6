using Infra.Components.Tests.Kit;
using Infra.Planning.Addresses;

namespace Infra.Components.Tests;

public sealed class ProdStackTests : IAsyncLifetime
{
    private StackRun prod = null!;

    public async ValueTask InitializeAsync() => prod = await StackRun.OfAsync("prod");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void There_are_two_clusters_and_every_namespace_is_in_both()
    {
        Assert.Equal(["aks-prod-1", "aks-prod-2"], prod.All("ManagedCluster").Select(cluster => cluster.Name));
        Assert.Equal(
            ["payments", "payments-batch", "risk", "payments", "payments-batch", "risk"],
            prod.LineNamespaces.Select(space => space.At("metadata.name"))
        );
    }

    [Fact]
    public void No_range_of_one_cluster_meets_a_range_of_the_other()
    {
        var ranges = prod.All("ManagedCluster")
            .SelectMany(
                cluster => new[] { "networkProfile.podCidr", "networkProfile.serviceCidr" },
                (c, path) => c.At(path)
            )
            .Concat(prod.All("VirtualNetwork").Select(network => network.At("addressSpace.addressPrefixes.0")))
            .Select(text => Cidr.Parse(Assert.IsType<string>(text)))
            .Order()
            .ToList();

        Assert.Equal(6, ranges.Count);
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.False(pair.First.Overlaps(pair.Second)));
    }

    [Fact]
    public void Each_network_has_the_subnets_of_its_data_services()
    {
        var subnets = prod.All("Subnet").Where(subnet => subnet.Name?.Contains("prod-2-data") == true).ToList();

        Assert.Equal(
            ["snet-prod-2-data-endpoints", "snet-prod-2-data-mysql", "snet-prod-2-data-postgresql"],
            subnets.Select(subnet => subnet.Name)
        );
        Assert.Equal(
            [null, "Microsoft.DBforMySQL/flexibleServers", "Microsoft.DBforPostgreSQL/flexibleServers"],
            subnets.Select(subnet => subnet.At("delegations.0.serviceName"))
        );
        Assert.Equal("NetworkSecurityGroupEnabled", subnets[0].At("privateEndpointNetworkPolicies"));
        Assert.All(subnets, subnet => Assert.Equal("nsg-prod-2-data-id", subnet.At("networkSecurityGroup.id")));
    }

    [Fact]
    public void Data_services_are_found_from_each_network_and_their_zones_are_kept()
    {
        Assert.Equal(8, prod.All("PrivateZone").Length);
        Assert.All(prod.All("PrivateZone"), zone => Assert.True(prod.OptionsOf(zone).RetainOnDelete));
        Assert.Equal(
            ["vnet-prod-1-id", "vnet-prod-2-id"],
            prod.All("VirtualNetworkLink").Select(link => link.At("virtualNetwork.id")).Distinct()
        );
    }

    [Fact]
    public void Each_network_is_joined_to_the_hub_after_all_its_subnets()
    {
        var peerings = prod.All("VirtualNetworkPeering");

        Assert.Equal(["peer-prod-1-vnet-hub", "peer-prod-2-vnet-hub"], peerings.Select(peering => peering.Name));
        Assert.All(
            peerings,
            peering =>
            {
                Assert.EndsWith("/virtualNetworks/vnet-hub", peering.At("remoteVirtualNetwork.id") as string);
                Assert.Equal(true, peering.At("allowForwardedTraffic"));
            }
        );
        Assert.True(
            prod.All("Subnet").Where(subnet => subnet.Name?.Contains("prod-1") == true).Max(prod.OrderOf)
                < prod.OrderOf(peerings[0])
        );
    }

    [Fact]
    public void Addresses_that_others_know_are_protected()
    {
        Assert.Equal(8, prod.All("PublicIPPrefix").Length);
        Assert.All(prod.All("PublicIPPrefix"), prefix => Assert.True(prod.OptionsOf(prefix).Protect));
    }

    [Theory]
    [InlineData("ManagedCluster")]
    [InlineData("VirtualNetwork")]
    public void What_cannot_be_made_again_without_loss_is_protected(string type)
    {
        Assert.Equal(2, prod.All(type).Length);
        Assert.All(prod.All(type), resource => Assert.True(prod.OptionsOf(resource).Protect));
    }

    [Fact]
    public void Who_the_control_planes_are_is_protected_and_the_identities_of_add_ons_can_be_made_again() =>
        Assert.Equal(
            [
                ("id-prod-1", true),
                ("id-prod-1-cert-manager", false),
                ("id-prod-1-external-dns", false),
                ("id-prod-2", true),
                ("id-prod-2-cert-manager", false),
                ("id-prod-2-external-dns", false),
            ],
            prod.All("UserAssignedIdentity")
                .Select(identity => (identity.Name, prod.OptionsOf(identity).Protect == true))
        );

    [Fact]
    public void Groups_are_protected_and_those_of_logs_outlive_their_cluster()
    {
        Assert.Equal(
            [
                ("rg-prod-1", true, false),
                ("rg-prod-1-logs", false, true),
                ("rg-prod-2", true, false),
                ("rg-prod-2-logs", false, true),
            ],
            prod.All("ResourceGroup")
                .Select(group => (group.Name, prod.OptionsOf(group)))
                .Select(pair => (pair.Name, pair.Item2.Protect == true, pair.Item2.RetainOnDelete == true))
        );
        Assert.All(
            prod.All("Workspace").Concat(prod.All("AzureMonitorWorkspace")),
            store => Assert.True(prod.OptionsOf(store).RetainOnDelete)
        );
    }

    [Fact]
    public void Azure_never_works_on_both_clusters_on_one_day() =>
        Assert.Equal(
            6,
            prod.All("MaintenanceConfiguration")
                .Select(window => window.At("maintenanceWindow.schedule.weekly.dayOfWeek"))
                .Distinct()
                .Count()
        );

    [Fact]
    public void Each_cluster_has_a_way_in_of_its_own() =>
        Assert.Equal(
            ["aks-prod-1", "aks-prod-2"],
            prod.Made.Where(made => made.Type == "pulumi:providers:kubernetes")
                .Select(provider => provider.At("clusterIdentifier"))
                .Order()
        );
}
