using Infra.Components.Tests.Kit;

namespace Infra.Components.Tests;

/// <summary>The ways out of a cluster, and of its network.</summary>
public sealed class OutboundTests
{
    private const string Hub = """
        "hub": {
          "network": "/subscriptions/00000000-0000-4000-8000-0000000000f0/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub",
          "ranges": ["10.20.0.0/20"]
        """;

    [Fact]
    public async Task A_route_leads_to_the_firewall_and_no_gateway_is_made()
    {
        var run = await StackRun.OfAsync(
            "dev",
            "dev",
            "network",
            $$"""{ "outbound": "userDefinedRouting", {{Hub}}, "firewall": "10.20.1.4" } }"""
        );

        var routes = run.One("RouteTable");
        Assert.Equal("0.0.0.0/0", routes.At("routes.0.addressPrefix"));
        Assert.Equal(
            ("VirtualAppliance", "10.20.1.4"),
            (routes.At("routes.0.nextHopType"), routes.At("routes.0.nextHopIpAddress"))
        );
        Assert.Equal(
            ["snet-dev-nodes"],
            run.All("Subnet")
                .Where(subnet => subnet.At("routeTable.id") as string == "rt-dev-id")
                .Select(subnet => subnet.Name)
        );
        Assert.Empty(run.All("NatGateway"));
        Assert.Equal("userDefinedRouting", run.One("ManagedCluster").At("networkProfile.outboundType"));
    }

    [Fact]
    public async Task A_load_balancer_states_the_ports_of_each_node()
    {
        var run = await StackRun.OfAsync(
            "dev",
            "dev",
            "network",
            """{ "outbound": "loadBalancer", "egressAddresses": 3 }"""
        );

        var cluster = run.One("ManagedCluster");
        Assert.Equal("loadBalancer", cluster.At("networkProfile.outboundType"));
        Assert.Equal(1024d, cluster.At("networkProfile.loadBalancerProfile.allocatedOutboundPorts"));
        Assert.Equal(3d, cluster.At("networkProfile.loadBalancerProfile.managedOutboundIPs.count"));
        Assert.Empty(run.All("NatGateway"));
    }

    [Fact]
    public async Task A_cluster_with_both_families_states_them_in_one_order()
    {
        var config = StackRun.With(
            "dev",
            "dev",
            "network",
            """
            {
              "outbound": "loadBalancer",
              "dualStack": true,
              "ipv6": { "vnet": "fd00:20::/56", "pods": "fd00:64::/64", "services": "fd00:96::/108" }
            }
            """
        );

        var run = await StackRun.OfAsync(config, deploying: false);

        var profile = run.One("ManagedCluster");
        Assert.Equal(["IPv4", "IPv6"], profile.Texts("networkProfile.ipFamilies"));
        Assert.Equal(["10.64.0.0/20", "fd00:64::/64"], profile.Texts("networkProfile.podCidrs"));
        Assert.Equal(["10.96.0.0/20", "fd00:96::/108"], profile.Texts("networkProfile.serviceCidrs"));
        Assert.Equal("10.64.0.0/20", profile.At("networkProfile.podCidr"));
        Assert.Equal(2d, profile.At("networkProfile.loadBalancerProfile.managedOutboundIPs.countIPv6"));
        Assert.All(run.All("Subnet"), subnet => Assert.Equal(2, subnet.Texts("addressPrefixes").Count()));
    }

    [Fact]
    public async Task A_zone_of_ones_own_comes_with_the_rights_on_it_before_the_cluster()
    {
        const string Zone =
            "/subscriptions/00000000-0000-4000-8000-0000000000f0/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/private.westeurope.azmk8s.io";
        var run = await StackRun.OfAsync("dev", "dev", "apiServer", $$"""{ "private": true, "zone": "{{Zone}}" }""");

        var cluster = run.One("ManagedCluster");
        var rights = run.All("RoleAssignment").Where(right => right.Name is "id-dev-zone" or "id-dev-vnet").ToList();
        Assert.Equal(Zone, cluster.At("apiServerAccessProfile.privateDNSZone"));
        Assert.Equal(["vnet-dev-id", Zone], rights.Select(right => right.At("scope")));
        Assert.All(rights, right => Assert.True(run.OrderOf(right) < run.OrderOf(cluster)));
    }

    [Fact]
    public async Task The_half_in_the_hub_is_made_only_where_the_config_says_so()
    {
        var run = await StackRun.OfAsync(
            "dev",
            "dev",
            "network",
            $$"""{ {{Hub}}, "gateway": true, "bothWays": true } }"""
        );

        var remote = run.All("VirtualNetworkPeering").Single(peering => peering.Name == "peer-vnet-hub-dev");
        Assert.Equal(("vnet-hub", "rg-hub"), (remote.At("virtualNetworkName"), remote.At("resourceGroupName")));
        Assert.Equal("vnet-dev-id", remote.At("remoteVirtualNetwork.id"));
        Assert.Equal(true, remote.At("allowGatewayTransit"));
        var ours = run.All("VirtualNetworkPeering").Single(peering => peering.Name == "peer-dev-vnet-hub");
        Assert.Equal(true, ours.At("useRemoteGateways"));
        Assert.True(run.OrderOf(remote) < run.OrderOf(ours));
        Assert.Contains(
            "00000000-0000-4000-8000-0000000000f0",
            run.Made.Where(made => made.Type == "pulumi:providers:azure-native")
                .Select(made => made.At("subscriptionId"))
        );
    }

    [Theory]
    [InlineData("""{ "vnetIntegration": false, "ranges": ["203.0.113.0/24"] }""", false)]
    [InlineData("""{ "vnetIntegration": false, "private": true }""", true)]
    public async Task An_API_server_outside_the_network_has_no_subnet_in_it(string server, bool isPrivate)
    {
        var config = StackRun.With("dev", "dev", "apiServer", server);
        var run = await StackRun.OfAsync(config, deploying: false);

        var cluster = run.One("ManagedCluster");
        Assert.Equal(
            (false, isPrivate, null),
            (
                cluster.At("apiServerAccessProfile.enableVnetIntegration"),
                cluster.At("apiServerAccessProfile.enablePrivateCluster"),
                cluster.At("apiServerAccessProfile.subnetId")
            )
        );
        Assert.DoesNotContain(run.All("Subnet"), subnet => subnet.Name == "snet-dev-api");
    }
}
