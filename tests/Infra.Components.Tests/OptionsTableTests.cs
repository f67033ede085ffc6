using Infra.Components.Tests.Kit;
using Pulumi;

namespace Infra.Components.Tests;

/// <summary>
/// What Azure fixes, what it changes by itself and what must not be lost, row by row, and what the program asks for because
/// of it. "replace": a change previews as a replacement, which the provider does not know by itself.
/// </summary>
public sealed class OptionsTableTests : IAsyncLifetime
{
    private StackRun run = null!;

    public async ValueTask InitializeAsync()
    {
        var config = StackRun.ReadConfig("staging");
        var values = config.Values.ToDictionary();
        values["infra:upgrades"] = """{ "cluster": "stable" }""";
        run = await StackRun.OfAsync(config with { Values = values });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("ManagedCluster", "replace", "networkProfile.loadBalancerSku")]
    [InlineData("ManagedCluster", "replace", "networkProfile.podCidrs")]
    [InlineData("ManagedCluster", "replace", "networkProfile.ipFamilies")]
    [InlineData("ManagedCluster", "replace", "sku.name")]
    [InlineData("ManagedCluster", "replace", "agentPoolProfiles[0].vmSize")]
    [InlineData("ManagedCluster", "replace", "agentPoolProfiles[0].availabilityZones")]
    [InlineData("ManagedCluster", "replace", "agentPoolProfiles[0].maxPods")]
    [InlineData("ManagedCluster", "replace", "agentPoolProfiles[0].vnetSubnetID")]
    [InlineData("ManagedCluster", "replace", "agentPoolProfiles[0].osDiskSizeGB")]
    [InlineData("ManagedCluster", "replace", "agentPoolProfiles[0].osDiskType")]
    [InlineData("ManagedCluster", "replace", "agentPoolProfiles[0].enableEncryptionAtHost")]
    [InlineData("ManagedCluster", "ignore", "agentPoolProfiles[0].count")]
    [InlineData("ManagedCluster", "ignore", "agentPoolProfiles[0].orchestratorVersion")]
    [InlineData("ManagedCluster", "ignore", "kubernetesVersion")]
    [InlineData("AgentPool", "replace", "availabilityZones")]
    [InlineData("AgentPool", "replace", "maxPods")]
    [InlineData("AgentPool", "replace", "vnetSubnetID")]
    [InlineData("AgentPool", "replace", "podSubnetID")]
    [InlineData("AgentPool", "replace", "osType")]
    [InlineData("AgentPool", "replace", "osDiskSizeGB")]
    [InlineData("AgentPool", "replace", "osDiskType")]
    [InlineData("AgentPool", "replace", "type")]
    [InlineData("AgentPool", "replace", "scaleSetPriority")]
    [InlineData("AgentPool", "replace", "scaleSetEvictionPolicy")]
    [InlineData("AgentPool", "replace", "spotMaxPrice")]
    [InlineData("AgentPool", "replace", "enableEncryptionAtHost")]
    [InlineData("AgentPool", "replace", "enableNodePublicIP")]
    [InlineData("AgentPool", "replace", "nodePublicIPPrefixID")]
    [InlineData("AgentPool", "replace", "enableUltraSSD")]
    [InlineData("AgentPool", "replace", "proximityPlacementGroupID")]
    [InlineData("AgentPool", "replace", "hostGroupID")]
    [InlineData("AgentPool", "replace", "gpuProfile")]
    [InlineData("AgentPool", "replace", "kubeletConfig")]
    [InlineData("AgentPool", "replace", "linuxOSConfig")]
    [InlineData("AgentPool", "replace", "enableFIPS")]
    [InlineData("AgentPool", "ignore", "count")]
    [InlineData("AgentPool", "ignore", "orchestratorVersion")]
    public void A_property_is_treated_as_Azure_treats_it(string type, string treatment, string property) =>
        Assert.All(
            Options(type),
            options =>
                Assert.Contains(property, treatment == "ignore" ? options.IgnoreChanges : options.ReplaceOnChanges)
        );

    [Theory]
    [InlineData("osSKU")]
    [InlineData("minCount")]
    [InlineData("maxCount")]
    [InlineData("mode")]
    [InlineData("nodeLabels")]
    [InlineData("nodeTaints")]
    [InlineData("upgradeSettings")]
    [InlineData("vmSize")]
    public void What_Azure_changes_in_place_or_the_provider_replaces_by_itself_is_left_to_them(string property) =>
        Assert.All(
            Options("AgentPool"),
            options => Assert.DoesNotContain(property, options.ReplaceOnChanges.Concat(options.IgnoreChanges))
        );

    [Fact]
    public void The_list_of_pools_is_never_ignored_as_a_whole() =>
        Assert.All(
            Options("ManagedCluster"),
            options => Assert.DoesNotContain("agentPoolProfiles", options.IgnoreChanges)
        );

    [Theory]
    [InlineData("ManagedCluster", true, false)]
    [InlineData("VirtualNetwork", true, false)]
    [InlineData("PublicIPPrefix", true, false)]
    [InlineData("Workspace", false, true)]
    [InlineData("AzureMonitorWorkspace", false, true)]
    [InlineData("AgentPool", false, false)]
    [InlineData("DiagnosticSetting", false, false)]
    [InlineData("MaintenanceConfiguration", false, false)]
    public void What_would_be_lost_is_protected_or_kept(string type, bool isProtected, bool isKept) =>
        Assert.All(
            Options(type),
            options =>
            {
                Assert.Equal(isProtected, options.Protect == true);
                Assert.Equal(isKept, options.RetainOnDelete == true);
            }
        );

    [Fact]
    public void Callers_are_those_of_the_config_and_what_leaves_the_cluster_itself() =>
        Assert.Equal(
            run.All("PublicIPPrefix").Select(prefix => $"{prefix.Name}-range").Prepend("203.0.113.0/24").Order(),
            run.One("ManagedCluster").Texts("apiServerAccessProfile.authorizedIPRanges").Order()
        );

    private List<CustomResourceOptions> Options(string type)
    {
        Assert.NotEmpty(run.All(type));
        return [.. run.All(type).Select(resource => Assert.IsType<CustomResourceOptions>(run.OptionsOf(resource)))];
    }
}
