using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace Infra.Components;

/// <summary>Writes the parts of a managed cluster that are switched on and off. What is off is said too.</summary>
internal static class ClusterProfiles
{
    public static ManagedClusterSecurityProfileArgs Security(AksPlan plan, LogStore? logs)
    {
        var hours = plan.Cluster.Features.ImageCleaner;
        var security = new ManagedClusterSecurityProfileArgs
        {
            WorkloadIdentity = new ManagedClusterSecurityProfileWorkloadIdentityArgs { Enabled = true },
            ImageCleaner =
                hours > 0
                    ? new ManagedClusterSecurityProfileImageCleanerArgs { Enabled = true, IntervalHours = hours }
                    : new ManagedClusterSecurityProfileImageCleanerArgs { Enabled = false },
        };
        if (logs is not null)
        {
            security.Defender = new ManagedClusterSecurityProfileDefenderArgs
            {
                LogAnalyticsWorkspaceResourceId = logs.Workspace,
                SecurityMonitoring = new ManagedClusterSecurityProfileDefenderSecurityMonitoringArgs
                {
                    Enabled = plan.Monitoring?.Defender == true,
                },
            };
        }

        return security;
    }

    public static InputMap<ManagedClusterAddonProfileArgs> Addons(AksPlan plan, LogStore? logs)
    {
        var features = plan.Cluster.Features;
        var addons = new InputMap<ManagedClusterAddonProfileArgs>
        {
            {
                "azurepolicy",
                new ManagedClusterAddonProfileArgs
                {
                    Enabled = features.Policy,
                    Config = new InputMap<string> { { "version", "v2" } },
                }
            },
            {
                "azureKeyvaultSecretsProvider",
                new ManagedClusterAddonProfileArgs
                {
                    Enabled = features.KeyVault,
                    Config = new InputMap<string>
                    {
                        { "enableSecretRotation", "true" },
                        { "rotationPollInterval", "2m" },
                    },
                }
            },
        };
        if (logs is not null && plan.Monitoring?.Containers is not null)
        {
            addons.Add(
                "omsagent",
                new ManagedClusterAddonProfileArgs
                {
                    Enabled = true,
                    Config = new InputMap<string>
                    {
                        { "logAnalyticsWorkspaceResourceID", logs.Workspace },
                        { "useAADAuth", "true" },
                    },
                }
            );
        }

        return addons;
    }

    public static ManagedClusterAzureMonitorProfileArgs Metrics(AksPlan plan) =>
        new()
        {
            Metrics = new ManagedClusterAzureMonitorProfileMetricsArgs
            {
                Enabled = plan.Monitoring?.Prometheus is not null,
            },
        };

    public static ManagedClusterMetricsProfileArgs Costs(AksPlan plan) =>
        new() { CostAnalysis = new ManagedClusterCostAnalysisArgs { Enabled = plan.Monitoring?.CostAnalysis == true } };

    public static ManagedClusterStorageProfileArgs Storage() =>
        new()
        {
            DiskCSIDriver = new ManagedClusterStorageProfileDiskCSIDriverArgs { Enabled = true },
            FileCSIDriver = new ManagedClusterStorageProfileFileCSIDriverArgs { Enabled = true },
            SnapshotController = new ManagedClusterStorageProfileSnapshotControllerArgs { Enabled = true },
        };

    /// <summary>Pools per zone grow in step only when the autoscaler is told to balance equal ones.</summary>
    public static ManagedClusterPropertiesAutoScalerProfileArgs Autoscaler(AutoscalerPlan autoscaler) =>
        new()
        {
            BalanceSimilarNodeGroups = "true",
            Expander = autoscaler.Expander,
            ScanInterval = autoscaler.ScanInterval,
            NewPodScaleUpDelay = autoscaler.NewPodScaleUpDelay,
            MaxNodeProvisionTime = autoscaler.MaxNodeProvisionTime,
            ScaleDownDelayAfterAdd = autoscaler.ScaleDownDelayAfterAdd,
            ScaleDownDelayAfterDelete = autoscaler.ScaleDownDelayAfterDelete,
            ScaleDownDelayAfterFailure = autoscaler.ScaleDownDelayAfterFailure,
            ScaleDownUnneededTime = autoscaler.ScaleDownUnneededTime,
            ScaleDownUnreadyTime = autoscaler.ScaleDownUnreadyTime,
            ScaleDownUtilizationThreshold = autoscaler.ScaleDownUtilizationThreshold,
            MaxGracefulTerminationSec = autoscaler.MaxGracefulTerminationSec,
            MaxEmptyBulkDelete = autoscaler.MaxEmptyBulkDelete,
            SkipNodesWithLocalStorage = autoscaler.SkipNodesWithLocalStorage,
            SkipNodesWithSystemPods = autoscaler.SkipNodesWithSystemPods,
        };
}
