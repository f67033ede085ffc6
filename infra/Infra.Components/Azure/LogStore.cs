using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.OperationalInsights;
using Pulumi.AzureNative.OperationalInsights.Inputs;
using Pulumi.AzureNative.Resources;

namespace Infra.Components;

/// <summary>
/// Where logs and metrics of a cluster are kept: in a group of their own, since they are still asked for when the cluster
/// and its group are gone.
/// </summary>
public sealed class LogStore : ComponentResource
{
    public LogStore(string name, AksPlan plan, MonitoringPlan monitoring, ComponentResourceOptions? options = null)
        : base("infra:azure:LogStore", name, options)
    {
        // What may be deleted at all leaves nothing behind, so that it can be made again under the same name.
        var kept = new CustomResourceOptions { Parent = this, RetainOnDelete = plan.Protect };
        var group = new Lazy<ResourceGroup>(() =>
            new(
                monitoring.ResourceGroup,
                new ResourceGroupArgs
                {
                    ResourceGroupName = monitoring.ResourceGroup,
                    Location = plan.Location,
                    Tags = plan.Tags.ToInputs(),
                },
                kept
            )
        );
        Workspace = monitoring.Workspace.Existing is { } existing
            ? Output.Create(existing)
            : new Workspace(
                monitoring.Workspace.Name,
                new WorkspaceArgs
                {
                    WorkspaceName = monitoring.Workspace.Name,
                    ResourceGroupName = monitoring.ResourceGroup.Of(group.Value),
                    Location = plan.Location,
                    RetentionInDays = monitoring.Workspace.Retention,
                    Sku = new WorkspaceSkuArgs { Name = WorkspaceSkuNameEnum.PerGB2018 },
                    Tags = plan.Tags.ToInputs(),
                },
                kept
            ).Id;
        Metrics = monitoring.Prometheus is { } prometheus
            ? new AzureMonitorWorkspace(
                prometheus.Workspace,
                new AzureMonitorWorkspaceArgs
                {
                    AzureMonitorWorkspaceName = prometheus.Workspace,
                    ResourceGroupName = monitoring.ResourceGroup.Of(group.Value),
                    Location = plan.Location,
                    Tags = plan.Tags.ToInputs(),
                },
                kept
            ).Id
            : null;
        RegisterOutputs();
    }

    /// <summary>The id of the Log Analytics workspace.</summary>
    public Output<string> Workspace { get; }

    /// <summary>The id of the workspace for metrics; none where there are none.</summary>
    public Output<string>? Metrics { get; }
}
