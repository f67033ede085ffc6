using System.Text.Json.Nodes;
using Infra.TestProviders.Azure;

namespace Infra.TestProviders.Tests.Azure;

/// <summary>
/// What tables C.2 and C.3 of the facts say of every property of a cluster and of a pool: the provider replaces the
/// resource, Azure refuses the change, or takes it. A row is a path, the value before and the one after, as JSON.
/// </summary>
public sealed class ClusterTablesTests : IDisposable
{
    private const string Group = "/subscriptions/s/resourceGroups/rg";
    private const string ClusterId = $"{Group}/providers/Microsoft.ContainerService/managedClusters/aks";

    private readonly string folder = Directory.CreateTempSubdirectory("infra-azure-").FullName;
    private readonly Cloud cloud;

    public ClusterTablesTests() => cloud = new Cloud(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    // resourceName, resourceGroupName, location
    [InlineData("resourceName", "'aks'", "'aks2'")]
    [InlineData("resourceGroupName", "'rg'", "'rg2'")]
    [InlineData("location", "'westeurope'", "'northeurope'")]
    // dnsPrefix, fqdnSubdomain
    [InlineData("dnsPrefix", "'a'", "'b'")]
    [InlineData("fqdnSubdomain", "'a'", "'b'")]
    [InlineData("nodeResourceGroup", "'a'", "'b'")]
    [InlineData("diskEncryptionSetID", "'a'", "'b'")]
    [InlineData("linuxProfile.adminUsername", "'a'", "'b'")]
    [InlineData("windowsProfile.adminPassword", "'a'", "'b'")]
    [InlineData("networkProfile.podCidr", "'10.64.0.0/17'", "'10.64.0.0/16'")]
    [InlineData("networkProfile.serviceCidr", "'10.96.0.0/20'", "'10.97.0.0/20'")]
    [InlineData("networkProfile.serviceCidrs", "['10.96.0.0/20']", "['10.97.0.0/20']")]
    [InlineData("networkProfile.dnsServiceIP", "'10.96.0.10'", "'10.96.0.11'")]
    [InlineData("networkProfile.networkPlugin", "'kubenet'", "'azure'")]
    [InlineData("networkProfile.networkPluginMode", "''", "'overlay'")]
    [InlineData("networkProfile.networkDataplane", "'azure'", "'cilium'")]
    [InlineData("networkProfile.networkPolicy", "'calico'", "'cilium'")]
    [InlineData("networkProfile.networkMode", "'bridge'", "'transparent'")]
    [InlineData("networkProfile.outboundType", "'loadBalancer'", "'userDefinedRouting'")]
    public void These_changes_replace_a_cluster(string path, string before, string after) =>
        Assert.True(Replaces("ManagedCluster", path, before, after));

    [Theory]
    [InlineData("networkProfile.podCidrs", "['10.64.0.0/16']", "['10.65.0.0/16']")]
    [InlineData("networkProfile.ipFamilies", "['IPv4']", "['IPv4', 'IPv6']")]
    [InlineData("networkProfile.loadBalancerSku", "'standard'", "'basic'")]
    [InlineData("kubernetesVersion", "'1.35'", "'1.34'")]
    [InlineData("kubernetesVersion", "'1.34'", "'1.36'")]
    [InlineData("sku.name", "'Base'", "'Automatic'")]
    [InlineData("aadProfile", "{ 'managed': true }", null)]
    [InlineData("oidcIssuerProfile.enabled", "true", "false")]
    [InlineData("apiServerAccessProfile.enablePrivateCluster", "false", "true")]
    [InlineData("apiServerAccessProfile.enableVnetIntegration", "true", "false")]
    [InlineData("apiServerAccessProfile.subnetId", "'a'", "'b'")]
    [InlineData("identity.type", "'UserAssigned'", "'None'")]
    [InlineData("agentPoolProfiles", "[{ 'name': 'a' }]", "[{ 'name': 'a' }, { 'name': 'b' }]")]
    [InlineData("agentPoolProfiles", "[{ 'name': 'a', 'maxPods': 30 }]", "[{ 'name': 'a', 'maxPods': 60 }]")]
    [InlineData("agentPoolProfiles", "[{ 'name': 'a', 'vmSize': 'D4' }]", "[{ 'name': 'a', 'vmSize': 'D8' }]")]
    public void These_changes_of_a_cluster_preview_as_an_update_and_Azure_refuses_them(
        string path,
        string before,
        string? after
    )
    {
        Assert.False(Replaces("ManagedCluster", path, before, after));
        Assert.Throws<ProviderException>(() => Update("ManagedCluster", path, before, after));
    }

    [Theory]
    // loadBalancerProfile, natGatewayProfile
    [InlineData("networkProfile.loadBalancerProfile.idleTimeoutInMinutes", "30", "10")]
    [InlineData("networkProfile.natGatewayProfile.idleTimeoutInMinutes", "4", "10")]
    // advancedNetworking, staticEgressGatewayProfile
    [InlineData("networkProfile.advancedNetworking.enabled", "false", "true")]
    [InlineData("networkProfile.staticEgressGatewayProfile.enabled", "false", "true")]
    [InlineData("kubernetesVersion", "'1.34'", "'1.35'")]
    // sku.tier, supportPlan
    [InlineData("sku.tier", "'Free'", "'Standard'")]
    [InlineData("supportPlan", "'KubernetesOfficial'", "'AKSLongTermSupport'")]
    [InlineData("aadProfile.adminGroupObjectIDs", "['a']", "['b']")]
    // disableLocalAccounts and all that stands in one row with it
    [InlineData("disableLocalAccounts", "false", "true")]
    [InlineData("addonProfiles.azurepolicy.enabled", "false", "true")]
    [InlineData("autoScalerProfile.expander", "'random'", "'least-waste'")]
    [InlineData("autoUpgradeProfile.upgradeChannel", "'none'", "'patch'")]
    [InlineData("securityProfile.imageCleaner.enabled", "false", "true")]
    [InlineData("storageProfile.blobCSIDriver.enabled", "false", "true")]
    [InlineData("metricsProfile.costAnalysis.enabled", "false", "true")]
    [InlineData("azureMonitorProfile.metrics.enabled", "false", "true")]
    [InlineData("upgradeSettings.overrideSettings.forceUpgrade", "false", "true")]
    [InlineData("tags.owner", "'a'", "'b'")]
    [InlineData("oidcIssuerProfile.enabled", "false", "true")]
    [InlineData("apiServerAccessProfile.authorizedIPRanges", "['203.0.113.0/24']", "['198.51.100.0/24']")]
    [InlineData("apiServerAccessProfile.enableVnetIntegration", "false", "true")]
    [InlineData(
        "apiServerAccessProfile",
        "{ 'enableVnetIntegration': true, 'enablePrivateCluster': false }",
        "{ 'enableVnetIntegration': true, 'enablePrivateCluster': true }"
    )]
    [InlineData("identity.type", "'SystemAssigned'", "'UserAssigned'")]
    public void These_changes_of_a_cluster_are_made_in_place(string path, string before, string after)
    {
        Assert.False(Replaces("ManagedCluster", path, before, after));
        Update("ManagedCluster", path, before, after);
    }

    [Theory]
    [InlineData("agentPoolName", "'a'", "'b'")]
    [InlineData("resourceName", "'aks'", "'aks2'")]
    [InlineData("resourceGroupName", "'rg'", "'rg2'")]
    [InlineData("vmSize", "'D4'", "'D8'")]
    [InlineData("gpuInstanceProfile", "'MIG1g'", "'MIG2g'")]
    [InlineData("networkProfile.nodePublicIPTags", "[{ 'tag': 'a' }]", "[{ 'tag': 'b' }]")]
    public void These_changes_replace_a_pool(string path, string before, string after) =>
        Assert.True(Replaces("AgentPool", path, before, after));

    [Theory]
    [InlineData("availabilityZones", "['1']", "['1', '2']")]
    [InlineData("maxPods", "30", "60")]
    // vnetSubnetID, podSubnetID
    [InlineData("vnetSubnetID", "'a'", "'b'")]
    [InlineData("podSubnetID", "'a'", "'b'")]
    // osType, osDiskSizeGB, osDiskType, type
    [InlineData("osType", "'Linux'", "'Windows'")]
    [InlineData("osDiskSizeGB", "128", "256")]
    [InlineData("osDiskType", "'Managed'", "'Ephemeral'")]
    [InlineData("type", "'VirtualMachineScaleSets'", "'VirtualMachines'")]
    // scaleSetPriority, scaleSetEvictionPolicy, spotMaxPrice
    [InlineData("scaleSetPriority", "'Regular'", "'Spot'")]
    [InlineData("scaleSetEvictionPolicy", "'Delete'", "'Deallocate'")]
    [InlineData("spotMaxPrice", "-1", "0.5")]
    // enableEncryptionAtHost, enableNodePublicIP, nodePublicIPPrefixID, enableUltraSSD
    [InlineData("enableEncryptionAtHost", "false", "true")]
    [InlineData("enableNodePublicIP", "false", "true")]
    [InlineData("nodePublicIPPrefixID", "'a'", "'b'")]
    [InlineData("enableUltraSSD", "false", "true")]
    // proximityPlacementGroupID, hostGroupID, gpuProfile
    [InlineData("proximityPlacementGroupID", "'a'", "'b'")]
    [InlineData("hostGroupID", "'a'", "'b'")]
    [InlineData("gpuProfile.driver", "'Install'", "'None'")]
    // kubeletConfig, linuxOSConfig, enableFIPS
    [InlineData("kubeletConfig.podMaxPids", "100", "200")]
    [InlineData("linuxOSConfig.swapFileSizeMB", "0", "100")]
    [InlineData("enableFIPS", "false", "true")]
    // osSKU is of the Linux family only, and versions go upwards and not beyond the control plane's
    [InlineData("osSKU", "'Windows2019'", "'Windows2022'")]
    [InlineData("osSKU", "'Ubuntu'", "'Windows2022'")]
    [InlineData("orchestratorVersion", "'1.35'", "'1.34'")]
    [InlineData("orchestratorVersion", "'1.35'", "'1.36'")]
    // the only system pool stays one
    [InlineData("mode", "'System'", "'User'")]
    public void These_changes_of_a_pool_preview_as_an_update_and_Azure_refuses_them(
        string path,
        string before,
        string after
    )
    {
        PutCluster();
        Assert.False(Replaces("AgentPool", path, before, after));
        Assert.Throws<ProviderException>(() => Update("AgentPool", path, before, after));
    }

    [Theory]
    [InlineData("osSKU", "'Ubuntu'", "'AzureLinux'")]
    // count, minCount, maxCount, enableAutoScaling
    [InlineData("count", "1", "2")]
    [InlineData("minCount", "1", "2")]
    [InlineData("maxCount", "1", "2")]
    [InlineData("enableAutoScaling", "false", "true")]
    // mode, nodeLabels, nodeTaints, tags
    [InlineData("mode", "'User'", "'System'")]
    [InlineData("nodeLabels.a", "'b'", "'c'")]
    [InlineData("nodeTaints", "['a=b:NoSchedule']", "['a=c:NoSchedule']")]
    [InlineData("tags.a", "'b'", "'c'")]
    // upgradeSettings, orchestratorVersion, scaleDownMode, powerState
    [InlineData("upgradeSettings.maxSurge", "'33%'", "'10%'")]
    [InlineData("orchestratorVersion", "'1.34'", "'1.35'")]
    [InlineData("scaleDownMode", "'Delete'", "'Deallocate'")]
    [InlineData("powerState.code", "'Running'", "'Stopped'")]
    [InlineData("securityProfile.enableSecureBoot", "false", "true")]
    public void These_changes_of_a_pool_are_made_in_place(string path, string before, string after)
    {
        PutCluster();
        Assert.False(Replaces("AgentPool", path, before, after));
        Update("AgentPool", path, before, after);
    }

    private static AzureKind Kind(string type) => AzureKinds.All[$"azure-native:containerservice:{type}"];

    private static bool Replaces(string type, string path, string before, string? after) =>
        InputDiff
            .Between(Inputs(path, before), Inputs(path, after))
            .Any(change => AzureRules.Replaces(Kind(type), change));

    private void Update(string type, string path, string before, string? after)
    {
        var kind = Kind(type);
        var id = type == "AgentPool" ? $"{ClusterId}/agentPools/a" : ClusterId;
        new AzureGuards(cloud).OnUpdate(
            kind,
            new CloudResource(id, kind.Token, Inputs(path, before), Json.Object("{}")),
            Inputs(path, after)
        );
    }

    private void PutCluster() =>
        cloud.Put(
            new CloudResource(
                ClusterId,
                Kind("ManagedCluster").Token,
                Json.Object("""{"kubernetesVersion": "1.35", "windowsProfile": {"adminUsername": "a"}}"""),
                Json.Object("{}")
            )
        );

    /// <summary>With nothing but the value at the path; null leaves that out too.</summary>
    private static Review.Graph.ObjectValue Inputs(string path, string? value)
    {
        var root = new JsonObject();
        if (value is not null)
        {
            var names = path.Split('.');
            var place = root;
            foreach (var name in names[..^1])
            {
                place[name] = new JsonObject();
                place = place[name]?.AsObject() ?? root;
            }

            place[names[^1]] = JsonNode.Parse(value.Replace('\'', '"'));
        }

        return Json.Object(root.ToJsonString());
    }
}
