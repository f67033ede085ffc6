using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of the HAProxy ingress controller gets.</summary>
public sealed record HaproxyValues : ChartValues
{
    public required HaproxyControllerValues Controller { get; init; }

    internal static HaproxyValues Of(EdgePlan edge, AddOnSite site) =>
        new()
        {
            Controller = new()
            {
                Image = site.Topology.Settings.Registry is null
                    ? null
                    : new() { Repository = site.Image("docker.io/haproxytech/kubernetes-ingress") },
                ReplicaCount = edge.Replicas,
                PodDisruptionBudget = new() { Enable = edge.IsSpread, MaxUnavailable = edge.IsSpread ? 1 : null },
                Autoscaling = new()
                {
                    Enabled = edge.IsSpread,
                    MinReplicas = edge.Replicas,
                    MaxReplicas = edge.MaxReplicas,
                },
                Resources = ResourceValues.Of(EdgeSizes.Haproxy),
                TopologySpreadConstraints = edge.IsSpread
                    ? SpreadValues.Of("app.kubernetes.io/name", "kubernetes-ingress")
                    : [],
                Service = new() { Annotations = edge.ServiceAnnotations.Count > 0 ? edge.ServiceAnnotations : null },
            },
        };
}

public sealed record HaproxyControllerValues : ChartValues
{
    public required ImageValues? Image { get; init; }

    public required int ReplicaCount { get; init; }

    public string IngressClass { get; } = "haproxy";

    [Key("PodDisruptionBudget")]
    public required HaproxyBudgetValues PodDisruptionBudget { get; init; }

    public required HaproxyScalingValues Autoscaling { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required ResourceValues Resources { get; init; }

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    public required HaproxyServiceValues Service { get; init; }
}

public sealed record HaproxyBudgetValues : ChartValues
{
    public required bool Enable { get; init; }

    [UnlistedKey("a remark in values.yaml")]
    public required int? MaxUnavailable { get; init; }
}

public sealed record HaproxyScalingValues : ChartValues
{
    public required bool Enabled { get; init; }

    public required int MinReplicas { get; init; }

    public required int MaxReplicas { get; init; }

    public int TargetCPUUtilizationPercentage { get; } = 60;
}

public sealed record HaproxyServiceValues : ChartValues
{
    public string Type { get; } = "LoadBalancer";

    /// <summary>Keeps the address of the client.</summary>
    [UnlistedKey("a remark in values.yaml")]
    public string ExternalTrafficPolicy { get; } = "Local";

    /// <summary>What it measures stays inside.</summary>
    public HaproxyPortsValues EnablePorts { get; } = new();

    public required SortedMap<string>? Annotations { get; init; }
}

public sealed record HaproxyPortsValues : ChartValues
{
    public bool Stat { get; }
}
