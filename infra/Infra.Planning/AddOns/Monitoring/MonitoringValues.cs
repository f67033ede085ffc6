using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of kube-prometheus-stack gets.</summary>
public sealed record MonitoringValues : ChartValues
{
    public MonitoringGlobalValues? Global { get; init; }

    public required PrometheusOperatorValues PrometheusOperator { get; init; }

    public required PrometheusValues Prometheus { get; init; }

    public required AlertmanagerValues Alertmanager { get; init; }

    public required GrafanaValues Grafana { get; init; }

    /// <summary>AKS hides its control plane, and a target that is never there is an alert that never ends.</summary>
    public required SwitchValues KubeControllerManager { get; init; }

    public required SwitchValues KubeScheduler { get; init; }

    public required SwitchValues KubeEtcd { get; init; }

    public required SwitchValues KubeProxy { get; init; }

    [Key("kube-state-metrics")]
    public required MonitoringPartValues KubeStateMetrics { get; init; }

    [Key("prometheus-node-exporter")]
    public required MonitoringPartValues NodeExporter { get; init; }

    internal static MonitoringValues Of(MonitoringSettings settings, AddOnSite site)
    {
        var factor = settings.Size.Factor();
        var hidden = site.Host is AksPlan ? SwitchValues.Off : SwitchValues.On;
        var budget = site.IsResilient ? SwitchValues.On : SwitchValues.Off;
        return new()
        {
            Global = site.Topology.Settings.Registry is { } registry ? new() { ImageRegistry = registry } : null,
            PrometheusOperator = new() { Resources = ResourceValues.Of(MonitoringSizes.Operator) },
            Prometheus = new()
            {
                PodDisruptionBudget = budget,
                PrometheusSpec = new()
                {
                    Replicas = site.Replicas(2),
                    Retention = $"{settings.Days}d",
                    Resources = ResourceValues.Of(MonitoringSizes.Prometheus * factor),
                    TopologySpreadConstraints = SpreadValues.Of("app.kubernetes.io/name", "prometheus"),
                    StorageSpec = MonitoringStorageValues.Of(site.StorageClass, $"{settings.Storage}"),
                },
            },
            Alertmanager = new()
            {
                PodDisruptionBudget = budget,
                AlertmanagerSpec = new()
                {
                    Replicas = site.Replicas(3),
                    Resources = ResourceValues.Of(MonitoringSizes.Alerts),
                    TopologySpreadConstraints = SpreadValues.Of("app.kubernetes.io/name", "alertmanager"),
                    Storage = MonitoringStorageValues.Of(site.StorageClass, "1Gi"),
                },
            },
            Grafana = new() { Resources = ResourceValues.Of(MonitoringSizes.Pictures * factor) },
            KubeControllerManager = hidden,
            KubeScheduler = hidden,
            KubeEtcd = hidden,
            // Not there with the data plane of Cilium.
            KubeProxy = hidden,
            KubeStateMetrics = new() { Resources = ResourceValues.Of(MonitoringSizes.State * factor) },
            NodeExporter = new() { Resources = ResourceValues.Of(MonitoringSizes.Node) },
        };
    }
}

public sealed record MonitoringGlobalValues : ChartValues
{
    public required string ImageRegistry { get; init; }
}

public sealed record PrometheusOperatorValues : ChartValues
{
    [UnlistedKey("a remark in values.yaml")]
    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required ResourceValues Resources { get; init; }

    public AdmissionWebhooksValues AdmissionWebhooks { get; } = new();

    public ConfigReloaderValues PrometheusConfigReloader { get; } = new();
}

/// <summary>Beside each Prometheus and Alertmanager; without these it asks for nothing.</summary>
public sealed record ConfigReloaderValues : ChartValues
{
    public ResourceValues Resources { get; } = ResourceValues.Of(MonitoringSizes.Reloader);
}

/// <summary>By cert-manager, in place of a hook.</summary>
public sealed record AdmissionWebhooksValues : ChartValues
{
    public SwitchValues CertManager { get; } = SwitchValues.On;
}

public sealed record PrometheusValues : ChartValues
{
    public required SwitchValues PodDisruptionBudget { get; init; }

    public required PrometheusSpecValues PrometheusSpec { get; init; }
}

public sealed record PrometheusSpecValues : ChartValues
{
    /// <summary>What others ask to be measured is measured too, not what this chart brings alone.</summary>
    public bool ServiceMonitorSelectorNilUsesHelmValues { get; }

    public bool PodMonitorSelectorNilUsesHelmValues { get; }

    public bool RuleSelectorNilUsesHelmValues { get; }

    public required int Replicas { get; init; }

    public required string Retention { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required ResourceValues Resources { get; init; }

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    public required MonitoringStorageValues StorageSpec { get; init; }
}

public sealed record AlertmanagerValues : ChartValues
{
    public required SwitchValues PodDisruptionBudget { get; init; }

    public required AlertmanagerSpecValues AlertmanagerSpec { get; init; }
}

public sealed record AlertmanagerSpecValues : ChartValues
{
    public required int Replicas { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required ResourceValues Resources { get; init; }

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    public required MonitoringStorageValues Storage { get; init; }
}

public sealed record GrafanaValues : ChartValues
{
    [UnlistedKey("values.yaml of Grafana's chart")]
    public GrafanaAdminValues Admin { get; } = new();

    [UnlistedKey("values.yaml of Grafana's chart")]
    public string PriorityClassName { get; } = LinePriorities.Platform;

    [UnlistedKey("values.yaml of Grafana's chart")]
    public required ResourceValues Resources { get; init; }
}

public sealed record GrafanaAdminValues : ChartValues
{
    public string ExistingSecret { get; } = MonitoringBuilder.Secret;

    public string UserKey { get; } = MonitoringBuilder.UserKey;

    public string PasswordKey { get; } = MonitoringBuilder.PasswordKey;
}

public sealed record MonitoringPartValues : ChartValues
{
    [UnlistedKey("values.yaml of the chart below")]
    public string PriorityClassName { get; } = LinePriorities.Platform;

    [UnlistedKey("values.yaml of the chart below")]
    public required ResourceValues Resources { get; init; }
}

/// <summary>A disk for each pod.</summary>
public sealed record MonitoringStorageValues : ChartValues
{
    public required MonitoringClaimValues VolumeClaimTemplate { get; init; }

    public static MonitoringStorageValues Of(string? storageClass, string size) =>
        new()
        {
            VolumeClaimTemplate = new()
            {
                Spec = new()
                {
                    StorageClassName = storageClass,
                    Resources = new() { Requests = new([new("storage", size)]) },
                },
            },
        };
}

public sealed record MonitoringClaimValues : ChartValues
{
    public required MonitoringClaimSpecValues Spec { get; init; }
}

public sealed record MonitoringClaimSpecValues : ChartValues
{
    public Seq<string> AccessModes { get; } = ["ReadWriteOnce"];

    public required string? StorageClassName { get; init; }

    public required MonitoringAmountValues Resources { get; init; }
}

public sealed record MonitoringAmountValues : ChartValues
{
    public required SortedMap<string> Requests { get; init; }
}
