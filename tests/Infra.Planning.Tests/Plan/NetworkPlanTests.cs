using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Plan;

public sealed class NetworkPlanTests
{
    [Fact]
    public void All_names_are_made_from_the_name_of_the_cluster()
    {
        var network = Network(Stack.Default);

        Assert.Equal("vnet-main", network.Name);
        Assert.Equal(
            [
                "snet-main-nodes",
                "snet-main-nodes-1",
                "snet-main-nodes-2",
                "snet-main-nodes-3",
                "snet-main-api",
                "snet-main-edge",
            ],
            network.Subnets.Select(subnet => subnet.Name)
        );
        Assert.Equal(
            ["nsg-main-nodes", "nsg-main-api", "nsg-main-edge"],
            network.SecurityGroups.Select(security => security.Name)
        );
    }

    [Theory]
    [InlineData("2", 31)]
    [InlineData("16", 28)]
    public void Egress_has_a_prefix_of_as_many_addresses(string addresses, int length) =>
        Assert.Equal(
            length,
            Network(Stack.Default.WithCluster("network.egressAddresses", addresses)).Outbound.Gateways[0].PrefixLength
        );

    [Fact]
    public void Nodes_leave_by_a_gateway_of_their_zone_and_nobody_else_leaves() =>
        Assert.Equal(
            [
                "snet-main-nodes ng-main",
                "snet-main-nodes-1 ng-main-1",
                "snet-main-nodes-2 ng-main-2",
                "snet-main-nodes-3 ng-main-3",
                "snet-main-api ",
                "snet-main-edge ",
            ],
            Network(Stack.Default).Subnets.Select(subnet => $"{subnet.Name} {subnet.Gateway}")
        );

    [Fact]
    public void A_gateway_of_a_zone_lives_in_it_with_its_addresses() =>
        Assert.Equal(
            [
                "ng-main ippre-main []",
                "ng-main-1 ippre-main-1 [1]",
                "ng-main-2 ippre-main-2 [2]",
                "ng-main-3 ippre-main-3 [3]",
            ],
            Network(Stack.Default)
                .Outbound.Gateways.Select(gateway => $"{gateway.Name} {gateway.AddressPrefix} {gateway.Zones}")
        );

    [Fact]
    public void Without_gateways_of_zones_all_nodes_share_one_subnet_and_leave_by_one_gateway()
    {
        var network = Network(Stack.Default.WithCluster("network.zonalGateways", "false"));

        Assert.Equal("snet-main-nodes", Assert.Single(network.Subnets, subnet => subnet.Gateway is not null).Name);
        Assert.Equal("ng-main", Assert.Single(network.Outbound.Gateways).Name);
    }

    [Theory]
    [InlineData("apps", "snet-main-np-apps-1", "snet-main-np-apps-2", "snet-main-np-apps-3")]
    [InlineData("build", "snet-main-np-build")]
    public void A_pool_may_have_subnets_of_its_own(string pool, params string[] subnets)
    {
        var plan = PlanAssert.Planned(Stack.Default.WithCluster($"pools.{pool}.ownSubnet", "true"));

        Assert.Equal(
            subnets,
            plan.Pools.Where(part => part.Pool.Value == pool).Select(part => plan.Network.Of(part).Name)
        );
    }

    [Fact]
    public void A_dual_stack_cluster_has_both_families_everywhere()
    {
        var plan = PlanAssert.Planned(DualStack.Stack);
        var network = plan.Network;

        Assert.Equal("[10.20.0.0/16, fd00:20::/56]", $"{network.Ranges}");
        Assert.All(
            network.Subnets,
            subnet => Assert.Equal([IpFamily.IPv4, IpFamily.IPv6], subnet.Ranges.Select(r => r.Family))
        );
        Assert.Equal(("fd00:64::/64", "fd00:96::/108"), ($"{plan.Cluster.IPv6Pods}", $"{plan.Cluster.IPv6Services}"));
        Assert.Equal(new LoadBalancerPlan(2, 2, 1024), network.Outbound.LoadBalancer);
        Assert.Equal(
            ["nodes-and-pods 100: 10.20.0.0/22,10.64.0.0/16", "nodes-and-pods-ipv6 101: fd00:20:0:2::/64,fd00:64::/64"],
            Rules(DualStack.Stack, "nodes")
                .Select(rule => $"{rule.Name} {rule.Priority}: {string.Join(',', rule.From)}")
        );
    }

    [Fact]
    public void The_longest_names_make_subnets_that_AKS_takes()
    {
        var cluster = new string('c', 40);
        var stack = Stack
            .Default.Renamed("clusters.main", cluster)
            .Renamed($"clusters.{cluster}.pools.apps", "applications")
            .With($"clusters.{cluster}.pools.applications.ownSubnet", "true")
            .WithPools(
                c => NodePool.System("system", c.Pool("system")),
                c => NodePool.User("applications", c.Pool("applications")).PerZone(),
                c => NodePool.User("build", c.Pool("build")).Spot()
            );

        var addresses = ClusterDemands.Of(stack.Declare(StackBinder.Bind(stack.Config).Settings).Clusters[0]);

        Assert.Contains(addresses?.Pools ?? [], pool => pool.Subnet == BlockPurpose.NodesOf("3", "applications"));
        Assert.Equal(63, $"snet-{cluster}-np-applications-3".Length);
    }

    [Fact]
    public void A_load_balancer_has_the_addresses_and_no_gateway_is_made()
    {
        var outbound = Network(
            Stack
                .Default.WithCluster("network.outbound", "\"loadBalancer\"")
                .WithCluster("network.egressAddresses", "5")
        ).Outbound;

        Assert.Equal(("loadBalancer", new LoadBalancerPlan(5, 0, 1024)), (outbound.Type, outbound.LoadBalancer));
        Assert.Empty(outbound.Gateways);
    }

    [Fact]
    public void A_route_leads_nodes_to_the_firewall_of_the_hub()
    {
        var network = Network(Hubs.Joined(firewall: true));

        Assert.Equal("userDefinedRouting", network.Outbound.Type);
        Assert.Equal(
            new RouteTablePlan("rt-main", Cidr.Parse("0.0.0.0/0"), IpAddress.Parse("10.30.1.4")),
            network.Outbound.Routes
        );
        Assert.Equal(
            ["snet-main-nodes"],
            network.Subnets.Where(subnet => subnet.RouteTable == "rt-main").Select(subnet => subnet.Name)
        );
    }

    [Fact]
    public void A_network_is_joined_to_its_hub_and_the_other_half_is_a_command()
    {
        var hub = Network(Hubs.Joined().WithCluster("network.hub.gateway", "true")).Hub;

        Assert.Equal(("peer-main-vnet-hub", true, false), (hub?.Peering, hub?.UsesGateway, hub?.MakesRemote));
        Assert.Equal(
            "az network vnet peering create --subscription 44444444-4444-4444-4444-444444444444 --resource-group rg-hub "
                + "--vnet-name vnet-hub --name peer-vnet-hub-main --remote-vnet "
                + "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-main/providers/Microsoft.Network/virtualNetworks/vnet-main "
                + "--allow-vnet-access --allow-forwarded-traffic --allow-gateway-transit",
            hub?.RemoteCommand
        );
    }

    [Fact]
    public void The_control_plane_takes_addresses_of_nodes_the_API_server_and_the_edge() =>
        Assert.Equal(
            [SubnetRole.Nodes, SubnetRole.ApiServer, SubnetRole.Edge],
            Network(WithData()).Subnets.Where(subnet => subnet.IsOfCluster).Select(subnet => subnet.Role).Distinct()
        );

    [Fact]
    public void Data_services_have_the_subnets_that_they_live_in()
    {
        var network = Network(WithData());

        Assert.Equal("snet-main-data-endpoints", network.Endpoints?.Name);
        Assert.Null(network.Endpoints?.Delegation);
        Assert.Equal("snet-main-data-postgresql", network.PostgreSql?.Name);
        Assert.Equal("Microsoft.DBforPostgreSQL/flexibleServers", network.PostgreSql?.Delegation?.Service);
        Assert.Equal("snet-main-data-mysql", network.MySql?.Name);
        Assert.Equal("Microsoft.DBforMySQL/flexibleServers", network.MySql?.Delegation?.Service);
    }

    [Theory]
    [InlineData("postgreSql", "snet-main-data-postgresql")]
    [InlineData("mySql", "snet-main-data-mysql")]
    [InlineData("redis", "snet-main-data-endpoints")]
    [InlineData("blob", "snet-main-data-endpoints")]
    [InlineData("keyVault", "snet-main-data-endpoints")]
    public void A_subnet_that_no_service_lives_in_is_not_made(string service, string subnet) =>
        Assert.Equal(
            subnet,
            Assert.Single(Network(WithData(service)).Subnets, subnet => subnet.Name.Contains("-data-")).Name
        );

    [Fact]
    public void Data_services_are_found_in_the_zones_of_Azures_public_cloud() =>
        Assert.Equal(
            [
                "PostgreSql privatelink.postgres.database.azure.com",
                "MySql privatelink.mysql.database.azure.com",
                "Redis privatelink.redis.cache.windows.net",
                "Blob privatelink.blob.core.windows.net",
            ],
            Network(WithData()).Zones.Select(zone => $"{zone.Service} {zone.Name}")
        );

    [Fact]
    public void In_Azure_China_they_are_found_in_zones_of_China() =>
        Assert.Equal(
            [
                "PostgreSql privatelink.postgres.database.chinacloudapi.cn",
                "MySql privatelink.mysql.database.chinacloudapi.cn",
                "Redis privatelink.redis.cache.chinacloudapi.cn",
                "Blob privatelink.blob.core.chinacloudapi.cn",
            ],
            Network(WithData().WithCluster("environment", "\"china\"").WithCluster("location", "\"chinanorth3\""))
                .Zones.Select(zone => $"{zone.Service} {zone.Name}")
        );

    [Fact]
    public void A_zone_that_exists_is_used_as_it_is()
    {
        const string Zone =
            "/subscriptions/44444444-4444-4444-4444-444444444444/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net";
        var stack = WithData("blob").WithCluster("network.privateZones.blob", $"\"{Zone}\"");

        Assert.Equal(Zone, Network(stack).Zones.Single().Existing);
    }

    [Fact]
    public void Nodes_and_pods_reach_each_other_though_pods_are_outside_the_network()
    {
        var rule = Assert.Single(Rules(Stack.Default, "nodes"));

        Assert.Equal(["10.20.0.0/22", "10.20.16.0/22", "10.20.20.0/22", "10.20.24.0/22", "10.64.0.0/16"], rule.From);
        Assert.Equal(rule.From, rule.To);
        Assert.Equal(("*", "*"), (rule.Protocol, Assert.Single(rule.Ports)));
    }

    [Fact]
    public void Only_nodes_and_load_balancers_reach_the_subnet_of_the_API_server()
    {
        var rules = Rules(Stack.Default, "api");

        Assert.Equal(
            ["10.20.0.0/22", "10.20.16.0/22", "10.20.20.0/22", "10.20.24.0/22", "AzureLoadBalancer"],
            rules.SelectMany(rule => rule.From)
        );
        Assert.Equal(["443", "4443", "9988"], rules.SelectMany(rule => rule.Ports));
    }

    [Fact]
    public void What_Azure_opens_by_itself_is_enough_for_load_balancers() => Assert.Empty(Rules(Stack.Default, "edge"));

    [Fact]
    public void Data_services_are_called_by_nodes_and_by_nobody_else() =>
        Assert.Equal(
            [
                "nodes-to-endpoints: 10.20.0.0/22 -> 10.20.4.64/27 443,6380",
                "nodes-to-postgresql: 10.20.0.0/22 -> 10.20.4.96/28 5432,6432",
                "postgresql-to-standby: 10.20.4.96/28 -> 10.20.4.96/28 *",
                "nodes-to-mysql: 10.20.0.0/22 -> 10.20.4.16/28 3306",
                "mysql-to-standby: 10.20.4.16/28 -> 10.20.4.16/28 *",
                "nobody-else: VirtualNetwork -> * *",
            ],
            Rules(WithData().WithCluster("network.zonalGateways", "false"), "data")
                .Select(rule =>
                    $"{rule.Name}: {string.Join(',', rule.From)} -> {string.Join(',', rule.To)} {string.Join(',', rule.Ports)}"
                )
        );

    [Fact]
    public void No_two_rules_of_a_group_have_one_priority() =>
        Assert.All(
            Network(WithData()).SecurityGroups,
            security => Assert.Distinct(security.Rules.Select(rule => rule.Priority))
        );

    [Fact]
    public void A_public_edge_is_called_from_everywhere_on_its_two_ports_and_nothing_else_is()
    {
        var rule = Assert.Single(
            Rules(TwoLines.Payments(line => line), "nodes"),
            rule => rule.From.Contains("Internet")
        );

        Assert.Equal(("Tcp", false), (rule.Protocol, rule.Denies));
        Assert.Equal(["80", "443"], rule.Ports);
        Assert.All(
            Network(TwoLines.Payments(line => line)).SecurityGroups.Where(group => group.Name != "nsg-main-nodes"),
            group => Assert.DoesNotContain(group.Rules, other => other.From.Contains("Internet"))
        );
    }

    [Theory]
    [InlineData("""{ "controller": "envoyGateway", "domain": "example.com", "private": true, "issuer": "company" }""")]
    [InlineData(null)]
    public void Nobody_calls_from_outside_where_the_edge_is_private_or_not_there(string? edge) =>
        Assert.DoesNotContain(
            Rules(edge is null ? Stack.Default : Stack.Default.With("edge", edge), "nodes"),
            rule => rule.From.Contains("Internet")
        );

    private static Stack WithData(string services = "postgreSql\", \"mySql\", \"redis\", \"blob") =>
        Stack.Default.WithCluster("network.dataServices", $"[\"{services}\"]");

    private static IEnumerable<SecurityRulePlan> Rules(Stack stack, string role) =>
        Network(stack).SecurityGroups.Single(security => security.Name == $"nsg-main-{role}").Rules;

    private static NetworkPlan Network(Stack stack) => PlanAssert.Planned(stack).Network;
}
