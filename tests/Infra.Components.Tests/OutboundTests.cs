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
    public async Task The_half_in_the_hub_is_made_only_where_the_config_says_so()
    {
        var run = await StackRun.OfAsync("dev", "dev", "network", $$"""{ {{Hub}}, "bothWays": true } }""");

        var remote = run.All("VirtualNetworkPeering").Single(peering => peering.Name == "peer-vnet-hub-dev");
        Assert.Equal(("vnet-hub", "rg-hub"), (remote.At("virtualNetworkName"), remote.At("resourceGroupName")));
        Assert.Equal("vnet-dev-id", remote.At("remoteVirtualNetwork.id"));
        Assert.Contains(
            "00000000-0000-4000-8000-0000000000f0",
            run.Made.Where(made => made.Type == "pulumi:providers:azure-native")
                .Select(made => made.At("subscriptionId"))
        );
    }
}
