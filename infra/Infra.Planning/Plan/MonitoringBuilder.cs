using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides what is seen of a cluster and where it is kept.</summary>
internal static class MonitoringBuilder
{
    /// <summary>
    /// Who changed what, who was let in, and what the parts of the control plane did. The audit of reading is left out: it
    /// is most of the volume, and tells the least.
    /// </summary>
    private static readonly Seq<string> ControlPlaneLogs =
    [
        "kube-audit-admin",
        "guard",
        "kube-apiserver",
        "kube-controller-manager",
        "kube-scheduler",
        "cluster-autoscaler",
        "cloud-controller-manager",
    ];

    /// <summary>Without the metrics that the agent could take too: Prometheus has them.</summary>
    private static readonly Seq<string> ContainerStreams =
    [
        "Microsoft-ContainerLogV2",
        "Microsoft-KubeEvents",
        "Microsoft-KubePodInventory",
    ];

    public static MonitoringPlan? Build(string cluster, MonitoringSettings? settings) =>
        settings is null
            ? null
            : new()
            {
                ResourceGroup = $"rg-{cluster}-logs",
                Workspace = new($"log-{cluster}", settings.Workspace?.ToString(), settings.Retention),
                Setting = $"diag-{cluster}",
                Logs = ControlPlaneLogs,
                Containers = settings.Containers
                    ? new($"dcr-{cluster}-containers", "ContainerInsightsExtension", ContainerStreams)
                    : null,
                Prometheus = settings.Prometheus
                    ? new(
                        $"amw-{cluster}",
                        $"dce-{cluster}",
                        new(
                            $"dcr-{cluster}-prometheus",
                            "ContainerInsightsMetricsExtension",
                            ["Microsoft-PrometheusMetrics"]
                        )
                    )
                    : null,
                Defender = settings.Defender,
                CostAnalysis = settings.CostAnalysis,
            };
}
