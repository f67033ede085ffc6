using Infra.Components.Tests.Kit;
using Pulumi.Testing;

namespace Infra.Components.Tests;

/// <summary>How a cluster is kept: who upgrades it and when, who watches it, and what is switched on in it.</summary>
public sealed class ClusterCareTests : IAsyncLifetime
{
    private const string Log = "log-staging-id";

    private StackRun run = null!;

    public async ValueTask InitializeAsync() => run = await StackRun.OfAsync("staging");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private MockResourceArgs Cluster => run.One("ManagedCluster");

    [Fact]
    public void Channels_are_those_of_the_config_and_patches_leave_the_version_to_it()
    {
        Assert.Equal("patch", Cluster.At("autoUpgradeProfile.upgradeChannel"));
        Assert.Equal("NodeImage", Cluster.At("autoUpgradeProfile.nodeOSUpgradeChannel"));
        Assert.Equal(["agentPoolProfiles[0].count"], run.OptionsOf(Cluster).IgnoreChanges);
        Assert.All(run.All("AgentPool"), pool => Assert.Equal(["count"], run.OptionsOf(pool).IgnoreChanges));
    }

    [Fact]
    public async Task A_channel_that_moves_the_version_owns_it_on_the_cluster_and_on_every_pool()
    {
        var config = StackRun.ReadConfig("staging");
        var values = config.Values.ToDictionary();
        values["infra:upgrades"] = """{ "cluster": "stable" }""";
        var moved = await StackRun.OfAsync(config with { Values = values });

        Assert.Equal(
            ["agentPoolProfiles[0].count", "agentPoolProfiles[0].orchestratorVersion", "kubernetesVersion"],
            moved.OptionsOf(moved.One("ManagedCluster")).IgnoreChanges.Order(StringComparer.Ordinal)
        );
        Assert.All(
            moved.All("AgentPool"),
            pool => Assert.Equal(["count", "orchestratorVersion"], moved.OptionsOf(pool).IgnoreChanges)
        );
    }

    [Fact]
    public void Each_window_of_the_config_is_one_of_the_cluster()
    {
        var windows = run.All("MaintenanceConfiguration");

        Assert.Equal(
            [
                ("aksManagedAutoUpgradeSchedule", "Tuesday"),
                ("aksManagedNodeOSUpgradeSchedule", "Wednesday"),
                ("default", "Monday"),
            ],
            windows.Select(window =>
                (window.At("configName"), window.At("maintenanceWindow.schedule.weekly.dayOfWeek"))
            )
        );
        Assert.All(windows, window => Assert.Equal("aks-staging", window.At("resourceName")));
        Assert.All(windows, window => Assert.Equal("22:00", window.At("maintenanceWindow.startTime")));
        Assert.All(windows, window => Assert.Equal(6d, window.At("maintenanceWindow.durationHours")));
        Assert.All(windows, window => Assert.True(run.OrderOf(Cluster) < run.OrderOf(window)));
    }

    [Fact]
    public void What_the_control_plane_logs_goes_to_the_workspace()
    {
        var setting = run.One("DiagnosticSetting");

        Assert.Equal("aks-staging-id", setting.At("resourceUri"));
        Assert.Equal(Log, setting.At("workspaceId"));
        Assert.Equal("kube-audit-admin", setting.At("logs.0.category"));
        Assert.Equal("guard", setting.At("logs.1.category"));
        Assert.Equal(true, setting.At("logs.6.enabled"));
    }

    [Fact]
    public void What_containers_write_and_measure_is_collected_by_rules_that_count_for_the_cluster()
    {
        var rules = run.All("DataCollectionRule");

        Assert.Equal(["dcr-staging-containers", "dcr-staging-prometheus"], rules.Select(rule => rule.Name));
        Assert.Equal(Log, rules[0].At("destinations.logAnalytics.0.workspaceResourceId"));
        Assert.Equal("amw-staging-id", rules[1].At("destinations.monitoringAccounts.0.accountResourceId"));
        Assert.Equal("dce-staging-id", rules[1].At("dataCollectionEndpointId"));
        Assert.Equal(
            ["dcr-staging-containers-id", "dcr-staging-prometheus-id"],
            run.All("DataCollectionRuleAssociation").Select(link => link.At("dataCollectionRuleId"))
        );
        Assert.All(
            run.All("DataCollectionRuleAssociation"),
            link => Assert.Equal("aks-staging-id", link.At("resourceUri"))
        );
        Assert.Equal(true, Cluster.At("azureMonitorProfile.metrics.enabled"));
        Assert.Equal(Log, Cluster.At("addonProfiles.omsagent.config.logAnalyticsWorkspaceResourceID"));
        Assert.Equal(30d, run.One("Workspace").At("retentionInDays"));
    }

    [Fact]
    public void Defender_policy_key_vault_and_the_cleaner_of_images_are_on()
    {
        Assert.Equal(Log, Cluster.At("securityProfile.defender.logAnalyticsWorkspaceResourceId"));
        Assert.Equal(true, Cluster.At("securityProfile.defender.securityMonitoring.enabled"));
        Assert.Equal(true, Cluster.At("addonProfiles.azurepolicy.enabled"));
        Assert.Equal(true, Cluster.At("addonProfiles.azureKeyvaultSecretsProvider.enabled"));
        Assert.Equal("true", Cluster.At("addonProfiles.azureKeyvaultSecretsProvider.config.enableSecretRotation"));
        Assert.Equal(true, Cluster.At("securityProfile.imageCleaner.enabled"));
        Assert.Equal(120d, Cluster.At("securityProfile.imageCleaner.intervalHours"));
        Assert.Equal(true, Cluster.At("metricsProfile.costAnalysis.enabled"));
    }

    [Fact]
    public void The_autoscaler_is_told_to_balance_equal_pools_and_how_to_choose()
    {
        Assert.Equal("true", Cluster.At("autoScalerProfile.balanceSimilarNodeGroups"));
        Assert.Equal("least-waste", Cluster.At("autoScalerProfile.expander"));
        Assert.Equal("0.5", Cluster.At("autoScalerProfile.scaleDownUtilizationThreshold"));
    }

    [Fact]
    public void Entra_alone_lets_people_in_and_nobody_runs_commands_past_it()
    {
        Assert.Equal(true, Cluster.At("disableLocalAccounts"));
        Assert.Equal(true, Cluster.At("aadProfile.managed"));
        Assert.Equal(true, Cluster.At("aadProfile.enableAzureRBAC"));
        Assert.Equal("00000000-0000-4000-8000-0000000000a1", Cluster.At("aadProfile.adminGroupObjectIDs.0"));
        Assert.Equal(true, Cluster.At("apiServerAccessProfile.disableRunCommand"));
        Assert.Equal(true, Cluster.At("oidcIssuerProfile.enabled"));
        Assert.Equal(true, Cluster.At("securityProfile.workloadIdentity.enabled"));
        Assert.Equal("KubernetesOfficial", Cluster.At("supportPlan"));
    }

    [Fact]
    public async Task A_stack_that_nobody_watches_makes_no_store_and_says_what_is_off()
    {
        var dev = await StackRun.OfAsync("dev");
        var cluster = dev.One("ManagedCluster");

        Assert.Empty(dev.All("Workspace"));
        Assert.Empty(dev.All("DiagnosticSetting"));
        Assert.Empty(dev.All("MaintenanceConfiguration"));
        Assert.Null(cluster.At("securityProfile.defender"));
        Assert.Equal(false, cluster.At("azureMonitorProfile.metrics.enabled"));
        Assert.Equal(false, cluster.At("metricsProfile.costAnalysis.enabled"));
    }
}
