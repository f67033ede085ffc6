using System.Collections.Immutable;
using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;
using Pulumi.AzureNative.Resources;

namespace Infra.Components;

/// <summary>What is seen of a cluster, on its way to where it is kept.</summary>
public sealed class ClusterLogs : ComponentResource
{
    // The rule ties a source to a destination by a name that means nothing outside of it.
    private const string Destination = "store";

    private readonly AksPlan plan;
    private readonly ResourceGroup group;
    private readonly ControlPlane control;

    public ClusterLogs(
        string name,
        AksPlan plan,
        MonitoringPlan monitoring,
        ResourceGroup group,
        ControlPlane control,
        LogStore store,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:ClusterLogs", name, options)
    {
        (this.plan, this.group, this.control) = (plan, group, control);
        _ = new DiagnosticSetting(
            monitoring.Setting,
            new DiagnosticSettingArgs
            {
                Name = monitoring.Setting,
                ResourceUri = control.Cluster.Id,
                WorkspaceId = store.Workspace,
                // A table for each kind of log, which costs less than one for all of Azure.
                LogAnalyticsDestinationType = "Dedicated",
                Logs = monitoring
                    .Logs.Select(category => new DiagnosticsLogSettingsArgs { Category = category, Enabled = true })
                    .ToArray(),
            },
            new CustomResourceOptions { Parent = this }
        );
        if (monitoring.Containers is { } containers)
        {
            Collect(containers, ContainersTo(store.Workspace, containers));
        }

        if (monitoring.Prometheus is { } prometheus && store.Metrics is { } metrics)
        {
            Collect(prometheus.Collection, MetricsTo(metrics, prometheus));
        }

        RegisterOutputs();
    }

    private void Collect(CollectionPlan collection, DataCollectionRuleArgs args)
    {
        args.DataCollectionRuleName = collection.Rule;
        args.ResourceGroupName = plan.ResourceGroup.Of(group);
        args.Location = plan.Location;
        args.Kind = KnownDataCollectionRuleResourceKind.Linux;
        args.DataFlows = new DataFlowArgs
        {
            Streams = collection.Streams.ToInputs<KnownDataFlowStreams>(),
            Destinations = Destination,
        };
        args.Tags = plan.Tags.ToInputs();
        var rule = new DataCollectionRule(collection.Rule, args, new CustomResourceOptions { Parent = this });
        _ = new DataCollectionRuleAssociation(
            collection.Rule,
            new DataCollectionRuleAssociationArgs
            {
                AssociationName = collection.Association,
                ResourceUri = control.Cluster.Id,
                DataCollectionRuleId = rule.Id,
            },
            new CustomResourceOptions { Parent = this }
        );
    }

    private static DataCollectionRuleArgs ContainersTo(Output<string> workspace, CollectionPlan containers) =>
        new()
        {
            DataSources = new DataCollectionRuleDataSourcesArgs
            {
                Extensions = new ExtensionDataSourceArgs
                {
                    Name = containers.Association,
                    ExtensionName = "ContainerInsights",
                    Streams = containers.Streams.ToInputs<KnownExtensionDataSourceStreams>(),
                    ExtensionSettings = ImmutableDictionary.CreateRange<string, object>([
                        new(
                            "dataCollectionSettings",
                            ImmutableDictionary.CreateRange<string, object>([
                                new("interval", "1m"),
                                new("namespaceFilteringMode", "Off"),
                                new("enableContainerLogV2", true),
                            ])
                        ),
                    ]),
                },
            },
            Destinations = new DataCollectionRuleDestinationsArgs
            {
                LogAnalytics = new LogAnalyticsDestinationArgs { Name = Destination, WorkspaceResourceId = workspace },
            },
        };

    private DataCollectionRuleArgs MetricsTo(Output<string> workspace, PrometheusPlan prometheus)
    {
        var endpoint = new DataCollectionEndpoint(
            prometheus.Endpoint,
            new DataCollectionEndpointArgs
            {
                DataCollectionEndpointName = prometheus.Endpoint,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                Kind = KnownDataCollectionEndpointResourceKind.Linux,
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions { Parent = this }
        );
        return new()
        {
            DataCollectionEndpointId = endpoint.Id,
            DataSources = new DataCollectionRuleDataSourcesArgs
            {
                PrometheusForwarder = new PrometheusForwarderDataSourceArgs
                {
                    Name = "prometheus",
                    Streams = prometheus.Collection.Streams.ToInputs<KnownPrometheusForwarderDataSourceStreams>(),
                },
            },
            Destinations = new DataCollectionRuleDestinationsArgs
            {
                MonitoringAccounts = new MonitoringAccountDestinationArgs
                {
                    Name = Destination,
                    AccountResourceId = workspace,
                },
            },
        };
    }
}
