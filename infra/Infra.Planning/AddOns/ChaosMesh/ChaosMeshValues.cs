using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>What the chart of Chaos Mesh gets.</summary>
public sealed record ChaosMeshValues : ChartValues
{
    /// <summary>The chart's own; on it the API server calls.</summary>
    internal const int WebhookPort = 10250;

    /// <summary>Schedules are read in it.</summary>
    public string Timezone { get; } = "UTC";

    public bool EnableProfiling { get; }

    /// <summary>Null for the chart's own, ghcr.io.</summary>
    public ChaosImagesValues? Images { get; init; }

    public required ChaosManagerValues ControllerManager { get; init; }

    public required ChaosDaemonValues ChaosDaemon { get; init; }

    /// <summary>Drills are declared here; a page to start others by would be a second way.</summary>
    public ChaosPartValues Dashboard { get; } = new();

    public ChaosPartValues DnsServer { get; } = new();

    public ChaosPartValues Prometheus { get; } = new();

    public ChaosPartValues Bpfki { get; } = new();

    public ChaosWebhookValues Webhook { get; } = new();

    internal static ChaosMeshValues Of(ChaosMeshSettings settings, AddOnSite site, SortedMap<string> managerLabels) =>
        new()
        {
            Images = site.Topology.Settings.Registry is { } registry ? new() { Registry = registry } : null,
            ControllerManager = new()
            {
                ReplicaCount = site.Replicas(3),
                Resources = ResourceValues.Of(ChaosMeshSizes.Manager),
                Affinity = AffinityValues.Apart(managerLabels),
                PodChaos = new() { PodFailure = new() { PauseImage = site.Image("registry.k8s.io/pause:3.10") } },
            },
            ChaosDaemon = new()
            {
                SocketPath = settings.Socket,
                Resources = ResourceValues.Of(ChaosMeshSizes.Daemon),
                Tolerations = Tolerations(site.Host),
            },
        };

    /// <summary>Wherever pods of lines may run. System nodes have none of them.</summary>
    private static Seq<TolerationValues> Tolerations(HostPlan host) =>
        host is AksPlan aks
            ? aks
                .Pools.Where(pool => pool is { Mode: PoolMode.User, Os: PoolOs.Linux })
                .SelectMany(pool => pool.Taints)
                .Distinct()
                .Select(TolerationValues.Of)
                .ToSeq()
            : [];
}

public sealed record ChaosImagesValues : ChartValues
{
    public required string Registry { get; init; }
}

public sealed record ChaosManagerValues : ChartValues
{
    public required int ReplicaCount { get; init; }

    /// <summary>Then it touches namespaces that are marked for it, and no other.</summary>
    public bool EnableFilterNamespace { get; } = true;

    public required ResourceValues Resources { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required AffinityValues Affinity { get; init; }

    public required ChaosPodValues PodChaos { get; init; }
}

public sealed record ChaosPodValues : ChartValues
{
    public required ChaosFailureValues PodFailure { get; init; }
}

public sealed record ChaosFailureValues : ChartValues
{
    /// <summary>What a failed pod runs. The chart's own has a tag that moves, in a registry that is closed.</summary>
    public required string PauseImage { get; init; }
}

public sealed record ChaosDaemonValues : ChartValues
{
    public string Runtime { get; } = "containerd";

    public required string SocketPath { get; init; }

    public required ResourceValues Resources { get; init; }

    public string PriorityClassName { get; } = LinePriorities.Platform;

    public required Seq<TolerationValues> Tolerations { get; init; }

    public SortedMap<string> NodeSelector { get; } = new([new("kubernetes.io/os", "linux")]);
}

/// <summary>A part that is left out.</summary>
public sealed record ChaosPartValues : ChartValues
{
    public bool Create { get; }
}

public sealed record ChaosWebhookValues : ChartValues
{
    /// <summary>Else the chart makes a new certificate each time it is rendered.</summary>
    public SwitchValues CertManager { get; } = SwitchValues.On;
}
