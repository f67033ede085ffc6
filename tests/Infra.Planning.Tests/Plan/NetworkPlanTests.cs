using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Plan;

public sealed class NetworkPlanTests
{
    [Fact]
    public void All_names_are_made_from_the_name_of_the_cluster()
    {
        var network = Network(Stack.Default);

        Assert.Equal("vnet-main", network.Name);
        Assert.Equal(
            ["snet-main-nodes", "snet-main-api", "snet-main-edge"],
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
            Network(Stack.Default.WithCluster("network.egressAddresses", addresses)).Egress.PrefixLength
        );

    [Fact]
    public void Only_nodes_leave_through_the_gateway() =>
        Assert.Equal(
            ["snet-main-nodes"],
            Network(Stack.Default).Subnets.Where(subnet => subnet.Gateway == "ng-main").Select(subnet => subnet.Name)
        );

    [Fact]
    public void The_control_plane_takes_addresses_of_nodes_the_API_server_and_the_edge() =>
        Assert.Equal(
            [SubnetRole.Nodes, SubnetRole.ApiServer, SubnetRole.Edge],
            Network(WithData()).Subnets.Where(subnet => subnet.IsOfCluster).Select(subnet => subnet.Role)
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

        Assert.Equal(["10.20.0.0/22", "10.64.0.0/16"], rule.From);
        Assert.Equal(rule.From, rule.To);
        Assert.Equal(("*", "*"), (rule.Protocol, Assert.Single(rule.Ports)));
    }

    [Fact]
    public void Only_nodes_and_load_balancers_reach_the_subnet_of_the_API_server()
    {
        var rules = Rules(Stack.Default, "api");

        Assert.Equal(["10.20.0.0/22", "AzureLoadBalancer"], rules.SelectMany(rule => rule.From));
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
            Rules(WithData(), "data")
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

    private static Stack WithData(string services = "postgreSql\", \"mySql\", \"redis\", \"blob") =>
        Stack.Default.WithCluster("network.dataServices", $"[\"{services}\"]");

    private static IEnumerable<SecurityRulePlan> Rules(Stack stack, string role) =>
        Network(stack).SecurityGroups.Single(security => security.Name == $"nsg-main-{role}").Rules;

    private static NetworkPlan Network(Stack stack) => PlanAssert.Planned(stack).Network;
}
