using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of Traefik gets.</summary>
public sealed record TraefikValues : ChartValues
{
    public TraefikGlobalValues Global { get; } = new();

    public required TraefikImageValues? Image { get; init; }

    public required TraefikDeploymentValues Deployment { get; init; }

    public required TraefikBudgetValues PodDisruptionBudget { get; init; }

    public required TraefikScalingValues Autoscaling { get; init; }

    public TraefikClassValues IngressClass { get; } = new();

    /// <summary>Routes of ours are Ingresses.</summary>
    public SwitchValues Gateway { get; } = SwitchValues.Off;

    public SwitchValues GatewayClass { get; } = SwitchValues.Off;

    public TraefikApiValues Api { get; } = new();

    public required TraefikPortsValues Ports { get; init; }

    public required TraefikServiceValues Service { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required ResourceValues Resources { get; init; }

    public required Seq<SpreadValues> TopologySpreadConstraints { get; init; }

    internal static TraefikValues Of(EdgePlan edge, AddOnSite site) =>
        new()
        {
            Image = site.Topology.Settings.Registry is { } registry ? new() { Registry = registry } : null,
            // Otherwise the autoscaler's.
            Deployment = new() { Replicas = edge.IsSpread ? null : edge.Replicas },
            PodDisruptionBudget = new() { Enabled = edge.IsSpread, MaxUnavailable = edge.IsSpread ? 1 : null },
            Autoscaling = new()
            {
                Enabled = edge.IsSpread,
                MinReplicas = edge.IsSpread ? edge.Replicas : null,
                MaxReplicas = edge.IsSpread ? edge.MaxReplicas : null,
                Metrics = edge.IsSpread ? [new()] : [],
            },
            Ports = new() { Websecure = new() { Transport = new() { RespondingTimeouts = Times(edge) } } },
            Service = new() { Annotations = edge.ServiceAnnotations.Count > 0 ? edge.ServiceAnnotations : null },
            Resources = ResourceValues.Of(EdgeSizes.Traefik),
            TopologySpreadConstraints = edge.IsSpread ? SpreadValues.Of("app.kubernetes.io/name", "traefik") : [],
        };

    private static TraefikTimesValues Times(EdgePlan edge) =>
        new() { ReadTimeout = edge.LongestRequest.Seconds(), WriteTimeout = edge.LongestRequest.Seconds() };
}

public sealed record TraefikGlobalValues : ChartValues
{
    public bool CheckNewVersion { get; }

    public bool SendAnonymousUsage { get; }
}

public sealed record TraefikImageValues : ChartValues
{
    public required string Registry { get; init; }

    /// <summary>As its publisher names it, below the other registry.</summary>
    public string Repository { get; } = "library/traefik";
}

public sealed record TraefikDeploymentValues : ChartValues
{
    public required int? Replicas { get; init; }
}

public sealed record TraefikBudgetValues : ChartValues
{
    public required bool Enabled { get; init; }

    public required int? MaxUnavailable { get; init; }
}

public sealed record TraefikScalingValues : ChartValues
{
    public required bool Enabled { get; init; }

    public required int? MinReplicas { get; init; }

    public required int? MaxReplicas { get; init; }

    public required Seq<CpuMetricValues> Metrics { get; init; }
}

public sealed record TraefikClassValues : ChartValues
{
    public string Name { get; } = "traefik";

    /// <summary>An Ingress says whose it is.</summary>
    public bool IsDefaultClass { get; }
}

public sealed record TraefikApiValues : ChartValues
{
    public bool Dashboard { get; }
}

public sealed record TraefikPortsValues : ChartValues
{
    public TraefikWebValues Web { get; } = new();

    public required TraefikSecureValues Websecure { get; init; }
}

public sealed record TraefikWebValues : ChartValues
{
    public TraefikHttpValues Http { get; } = new();
}

public sealed record TraefikHttpValues : ChartValues
{
    public TraefikRedirectionsValues Redirections { get; } = new();
}

public sealed record TraefikRedirectionsValues : ChartValues
{
    public TraefikRedirectValues EntryPoint { get; } = new();
}

/// <summary>From HTTP to HTTPS. An authority of ACME is answered first, since longer rules go before.</summary>
public sealed record TraefikRedirectValues : ChartValues
{
    public string To { get; } = "websecure";

    public string Scheme { get; } = "https";

    public bool Permanent { get; } = true;

    /// <summary>Below that of any router, or none of them would ever be asked.</summary>
    public int Priority { get; } = 1;
}

public sealed record TraefikSecureValues : ChartValues
{
    public required TraefikTransportValues Transport { get; init; }
}

public sealed record TraefikTransportValues : ChartValues
{
    public required TraefikTimesValues RespondingTimeouts { get; init; }
}

public sealed record TraefikTimesValues : ChartValues
{
    public required string ReadTimeout { get; init; }

    public required string WriteTimeout { get; init; }
}

public sealed record TraefikServiceValues : ChartValues
{
    public required SortedMap<string>? Annotations { get; init; }

    public TraefikServiceSpecValues Spec { get; } = new();
}

public sealed record TraefikServiceSpecValues : ChartValues
{
    public string Type { get; } = "LoadBalancer";

    /// <summary>Keeps the address of the client.</summary>
    [UnlistedKey("a field of every Service")]
    public string ExternalTrafficPolicy { get; } = "Local";
}
