using Infra.TestProviders.Azure;

namespace Infra.TestProviders.Tests.Azure;

public sealed class AzureGuardsTests : IDisposable
{
    private const string Group = "/subscriptions/s/resourceGroups/rg";
    private const string Network = $"{Group}/providers/Microsoft.Network/virtualNetworks/vnet";
    private const string Gateway = $"{Group}/providers/Microsoft.Network/natGateways/ng";

    private readonly string folder = Directory.CreateTempSubdirectory("infra-azure-").FullName;
    private readonly Cloud cloud;
    private readonly AzureGuards guards;

    public AzureGuardsTests()
    {
        cloud = new Cloud(folder);
        guards = new AzureGuards(cloud);
        Put("resources:ResourceGroup", Group, "{}");
        Put("network:VirtualNetwork", Network, """{"addressSpace": {"addressPrefixes": ["10.1.0.0/16"]}}""");
        Put("network:Subnet", $"{Network}/subnets/nodes", """{"addressPrefix": "10.1.0.0/22"}""");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData($"{Network}/subnets/nodes", """{"addressPrefix": "10.1.8.0/24"}""", "ResourceExists")]
    [InlineData($"{Group}/providers/Microsoft.Network/virtualNetworks/none/subnets/a", "{}", "ParentResourceNotFound")]
    [InlineData(
        $"{Network}/subnets/api",
        """{"addressPrefix": "10.1.3.0/28"}""",
        "overlaps the subnet with 10.1.0.0/22"
    )]
    [InlineData($"{Network}/subnets/api", """{"addressPrefix": "10.2.0.0/28"}""", "outside the address space")]
    [InlineData(
        $"{Network}/subnets/api",
        $$$"""{"addressPrefix": "10.1.4.0/28", "natGateway": {"id": "{{{Gateway}}}"}}""",
        "ResourceNotFound"
    )]
    public void A_subnet_that_cannot_be_is_not_made(string id, string inputs, string reason)
    {
        var kind = AzureKinds.All["azure-native:network:Subnet"];

        Refused(reason, () => guards.OnCreate(kind, id, Json.Object(inputs)));
    }

    [Fact]
    public void A_subnet_beside_the_others_is_made() =>
        guards.OnCreate(
            AzureKinds.All["azure-native:network:Subnet"],
            $"{Network}/subnets/api",
            Json.Object("""{"addressPrefix": "10.1.4.0/28"}""")
        );

    [Theory]
    [InlineData("""{"kubernetesVersion": "1.34"}""", """{"kubernetesVersion": "1.33"}""", "older Kubernetes")]
    [InlineData("""{"kubernetesVersion": "1.33"}""", """{"kubernetesVersion": "1.35"}""", "one minor version")]
    [InlineData(
        """{"oidcIssuerProfile": {"enabled": true}}""",
        """{"oidcIssuerProfile": {"enabled": false}}""",
        "OIDC issuer"
    )]
    [InlineData(
        """{"agentPoolProfiles": [{"name": "a"}]}""",
        """{"agentPoolProfiles": [{"name": "a"}, {"name": "b"}]}""",
        "agent pools of their own"
    )]
    [InlineData(
        """{"agentPoolProfiles": [{"name": "a", "maxPods": 30}]}""",
        """{"agentPoolProfiles": [{"name": "a", "maxPods": 60}]}""",
        "PropertyChangeNotAllowed"
    )]
    [InlineData("{}", """{"apiServerAccessProfile": {"enablePrivateCluster": true}}""", "VNet integration")]
    [InlineData(
        """{"apiServerAccessProfile": {"subnetId": "a"}}""",
        """{"apiServerAccessProfile": {"subnetId": "b"}}""",
        "is set once"
    )]
    [InlineData("""{"aadProfile": {"managed": true}}""", "{}", "Entra cannot be taken away")]
    public void A_change_that_Azure_does_not_know_is_refused(string before, string after, string reason)
    {
        var kind = AzureKinds.All["azure-native:containerservice:ManagedCluster"];
        var id = $"{Group}/providers/Microsoft.ContainerService/managedClusters/aks";
        var cluster = new CloudResource(id, kind.Token, Json.Object(before), Json.Object("{}"));

        Refused(reason, () => guards.OnUpdate(kind, cluster, Json.Object(after)));
    }

    [Fact]
    public void What_is_in_use_is_neither_moved_nor_removed()
    {
        var kind = AzureKinds.All["azure-native:network:Subnet"];
        var subnet = cloud.Find($"{Network}/subnets/nodes") ?? throw new InvalidOperationException("It was put there.");
        Put("containerservice:AgentPool", $"{Group}/pool", $$"""{"vnetSubnetID": "{{subnet.Id}}"}""");

        Refused("is used by", () => guards.OnDelete(kind, subnet.Id));
        Refused(
            "InUseSubnetCannotBeUpdated",
            () => guards.OnUpdate(kind, subnet, Json.Object("""{"addressPrefix": "10.1.0.0/23"}"""))
        );
    }

    [Theory]
    [InlineData("userAssignedNATGateway", "NatGatewayNotAssociatedWithSubnet")]
    [InlineData("userDefinedRouting", "ExistingRouteTableNotAssociatedWithSubnet")]
    public void A_cluster_whose_nodes_have_no_way_out_is_not_made(string outbound, string reason)
    {
        var kind = AzureKinds.All["azure-native:containerservice:ManagedCluster"];
        var id = $"{Group}/providers/Microsoft.ContainerService/managedClusters/aks";
        var inputs =
            $$$"""{"networkProfile": {"outboundType": "{{{outbound}}}"}, "agentPoolProfiles": [{"vnetSubnetID": "{{{Network}}}/subnets/nodes"}]}""";

        Refused(reason, () => guards.OnCreate(kind, id, Json.Object(inputs)));
    }

    [Fact]
    public void Nodes_do_not_live_in_a_delegated_subnet()
    {
        Put(
            "network:Subnet",
            $"{Network}/subnets/data",
            """{"addressPrefix": "10.1.9.0/28", "delegations": [{"name": "mysql"}]}"""
        );
        var kind = AzureKinds.All["azure-native:containerservice:ManagedCluster"];
        var inputs = $$$"""{"agentPoolProfiles": [{"vnetSubnetID": "{{{Network}}}/subnets/data"}]}""";

        Refused(
            "SubnetIsDelegated",
            () =>
                guards.OnCreate(
                    kind,
                    $"{Group}/providers/Microsoft.ContainerService/managedClusters/aks",
                    Json.Object(inputs)
                )
        );
    }

    [Fact]
    public void A_gateway_and_its_addresses_are_in_one_zone()
    {
        var prefix = $"{Group}/providers/Microsoft.Network/publicIPPrefixes/ippre";
        Put("network:PublicIPPrefix", prefix, """{"zones": ["1"]}""");
        var kind = AzureKinds.All["azure-native:network:NatGateway"];

        Refused(
            "NatGatewayZoneMismatch",
            () =>
                guards.OnCreate(
                    kind,
                    Gateway,
                    Json.Object($$$"""{"zones": ["2"], "publicIpPrefixes": [{"id": "{{{prefix}}}"}]}""")
                )
        );
        guards.OnCreate(
            kind,
            Gateway,
            Json.Object($$$"""{"zones": ["1"], "publicIpPrefixes": [{"id": "{{{prefix}}}"}]}""")
        );
    }

    [Fact]
    public void A_network_keeps_the_ranges_that_subnets_lie_in_and_none_twice()
    {
        var kind = AzureKinds.All["azure-native:network:VirtualNetwork"];
        var network = cloud.Find(Network) ?? throw new InvalidOperationException("It was put there.");

        Refused(
            "InUsePrefixCannotBeDeleted",
            () =>
                guards.OnUpdate(
                    kind,
                    network,
                    Json.Object("""{"addressSpace": {"addressPrefixes": ["10.2.0.0/16"]}}""")
                )
        );
        Refused(
            "OverlappingAddressPrefixes",
            () =>
                guards.OnUpdate(
                    kind,
                    network,
                    Json.Object("""{"addressSpace": {"addressPrefixes": ["10.1.0.0/16", "10.1.4.0/24"]}}""")
                )
        );
        guards.OnUpdate(
            kind,
            network,
            Json.Object("""{"addressSpace": {"addressPrefixes": ["10.1.0.0/16", "10.2.0.0/16"]}}""")
        );
    }

    [Fact]
    public void A_zone_that_is_linked_is_not_removed()
    {
        var zone = $"{Group}/providers/Microsoft.Network/privateDnsZones/example.net";
        Put("privatedns:PrivateZone", zone, "{}");
        Put("privatedns:VirtualNetworkLink", $"{zone}/virtualNetworkLinks/link", "{}");

        Refused(
            "CannotDeleteResource",
            () => guards.OnDelete(AzureKinds.All["azure-native:privatedns:PrivateZone"], zone)
        );
    }

    [Fact]
    public void What_lies_in_the_subscription_of_somebody_else_is_taken_for_granted() =>
        guards.OnCreate(
            AzureKinds.All["azure-native:network:VirtualNetworkPeering"],
            "/subscriptions/hub/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub/virtualNetworkPeerings/ours",
            Json.Object($$$"""{"remoteVirtualNetwork": {"id": "{{{Network}}}"}}""")
        );

    private void Put(string token, string id, string inputs) =>
        cloud.Put(new CloudResource(id, $"azure-native:{token}", Json.Object(inputs), Json.Object("{}")));

    private static void Refused(string reason, Action request) =>
        Assert.Contains(reason, Assert.Throws<ProviderException>(request).Message, StringComparison.Ordinal);
}
