namespace Infra.TestProviders.Azure;

/// <summary>What happens when a property changes.</summary>
internal enum Reaction
{
    /// <summary>azure-native plans a replacement.</summary>
    Replace,

    /// <summary>azure-native plans an update, and Azure refuses it.</summary>
    Refuse,
}

/// <param name="Property">Without positions; it covers everything below it.</param>
internal sealed record AzureRule(string Token, string Property, Reaction Reaction);

/// <summary>
/// What azure-native 3.28.0 replaces and what Azure refuses. Written from the provider's list of properties that force
/// a replacement and from Azure's documentation; what no row covers is updated in place. The rules of the review were
/// written separately, and a test holds both against each other.
/// </summary>
internal static class AzureRules
{
    private const string Cluster = "azure-native:containerservice:ManagedCluster";
    private const string Pool = "azure-native:containerservice:AgentPool";

    public static readonly IReadOnlyList<AzureRule> All =
    [
        .. Rows(
            Cluster,
            Reaction.Replace,
            "dnsPrefix",
            "fqdnSubdomain",
            "nodeResourceGroup",
            "diskEncryptionSetID",
            "linuxProfile",
            "windowsProfile",
            "networkProfile.podCidr",
            "networkProfile.serviceCidr",
            "networkProfile.serviceCidrs",
            "networkProfile.dnsServiceIP",
            "networkProfile.networkPlugin",
            "networkProfile.networkPluginMode",
            "networkProfile.networkDataplane",
            "networkProfile.networkPolicy",
            "networkProfile.networkMode",
            "networkProfile.outboundType"
        ),
        .. Rows(
            Cluster,
            Reaction.Refuse,
            [
                "networkProfile.podCidrs",
                "networkProfile.ipFamilies",
                "networkProfile.loadBalancerSku",
                "sku.name",
                "agentPoolProfiles[].gpuInstanceProfile",
                "agentPoolProfiles[].vmSize",
                .. PoolIsFixed("agentPoolProfiles[]."),
            ]
        ),
        .. Rows(Pool, Reaction.Replace, "vmSize", "gpuInstanceProfile", "networkProfile.nodePublicIPTags"),
        .. Rows(Pool, Reaction.Refuse, PoolIsFixed("")),
        .. Rows("azure-native:authorization:RoleAssignment", Reaction.Replace, "principalId", "scope"),
        .. Rows("azure-native:authorization:RoleAssignment", Reaction.Refuse, "roleDefinitionId"),
        .. Rows(
            "azure-native:network:PublicIPAddress",
            Reaction.Replace,
            "publicIPAddressVersion",
            "publicIPPrefix",
            "sku"
        ),
        .. Rows("azure-native:network:PublicIPPrefix", Reaction.Refuse, "prefixLength", "zones"),
        .. Rows("azure-native:network:NatGateway", Reaction.Refuse, "zones"),
        .. Rows("azure-native:network:VirtualNetworkPeering", Reaction.Refuse, "remoteVirtualNetwork"),
        .. Rows("azure-native:privatedns:VirtualNetworkLink", Reaction.Refuse, "virtualNetwork"),
        .. Rows("azure-native:storage:StorageAccount", Reaction.Replace, "isHnsEnabled"),
        .. Rows("azure-native:dbforpostgresql:Server", Reaction.Refuse, ServerIsFixed),
        .. Rows("azure-native:dbformysql:Server", Reaction.Refuse, ServerIsFixed),
        .. Rows("azure-native:dbforpostgresql:Database", Reaction.Refuse, "charset", "collation"),
        .. Rows("azure-native:dbformysql:Database", Reaction.Refuse, "charset", "collation"),
        .. Rows("azure-native:redis:Redis", Reaction.Refuse, "zones"),
        .. Rows("azure-native:network:PrivateEndpoint", Reaction.Refuse, "subnet", "privateLinkServiceConnections"),
    ];

    private static readonly ILookup<string, AzureRule> ByToken = All.ToLookup(rule => rule.Token);

    public static bool Replaces(AzureKind kind, InputChange change)
    {
        if (kind.AddressInputs.Contains(change.Property))
        {
            return true;
        }

        return Find(kind, change)?.Reaction == Reaction.Replace;
    }

    public static bool Refuses(AzureKind kind, InputChange change) => Find(kind, change)?.Reaction == Reaction.Refuse;

    // Taking the whole property out of the program keeps what Azure has, and is no change to it.
    private static AzureRule? Find(AzureKind kind, InputChange change) =>
        ByToken[kind.Token]
            .Append(new AzureRule(kind.Token, "location", Reaction.Replace))
            .Where(rule => change.IsAt(rule.Property))
            .Where(rule => change.Kind != ChangeKind.Delete || change.Pattern != rule.Property)
            .MaxBy(rule => rule.Property.Length);

    private static string[] ServerIsFixed =>
        [
            "administratorLogin",
            "backup.geoRedundantBackup",
            "network.delegatedSubnetResourceId",
            "network.publicNetworkAccess",
        ];

    private static IEnumerable<string> PoolIsFixed(string prefix) =>
        new[]
        {
            "availabilityZones",
            "enableEncryptionAtHost",
            "enableFIPS",
            "enableNodePublicIP",
            "enableUltraSSD",
            "gpuProfile",
            "hostGroupID",
            "kubeletConfig",
            "linuxOSConfig",
            "maxPods",
            "nodePublicIPPrefixID",
            "osDiskSizeGB",
            "osDiskType",
            "osType",
            "podSubnetID",
            "proximityPlacementGroupID",
            "scaleSetEvictionPolicy",
            "scaleSetPriority",
            "spotMaxPrice",
            "type",
            "vnetSubnetID",
        }.Select(property => prefix + property);

    private static IEnumerable<AzureRule> Rows(
        string token,
        Reaction reaction,
        params IEnumerable<string> properties
    ) => properties.Select(property => new AzureRule(token, property, reaction));
}
