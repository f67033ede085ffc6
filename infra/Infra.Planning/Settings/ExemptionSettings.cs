using Infra.Planning.Names;

namespace Infra.Planning.Settings;

/// <summary>
/// One workload that need not follow one release rule, for a reason and until a day. It stands in the stack's file, where a
/// change of it is reviewed; nothing that a line can write into the cluster exempts anything.
/// </summary>
public sealed record ExemptionSettings
{
    public required ConfigPath Path { get; init; }

    public required ReleaseCheck Check { get; init; }

    public required NamespaceName Namespace { get; init; }

    /// <summary>The name of the workload; the pods that it makes are meant too.</summary>
    public required string Workload { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who mends the workload.</summary>
    public required string Owner { get; init; }

    /// <summary>The last day of it.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>What a cluster asks of the workloads of business lines.</summary>
public enum ReleaseCheck
{
    /// <summary>Pods come from controllers.</summary>
    BarePods,

    /// <summary>Every container that serves says when it is ready and whether it lives.</summary>
    Probes,

    /// <summary>Every container says what it needs and the most that it takes.</summary>
    Resources,

    /// <summary>Images have a version.</summary>
    ImageTags,

    /// <summary>Images come from where the stack allows.</summary>
    ImageSources,

    /// <summary>Sidecars help; what has to happen first is an init container.</summary>
    Sidecars,

    /// <summary>Pods stay out of the node's own network, processes, ports and files.</summary>
    HostNamespaces,

    /// <summary>Pods have a priority that their line may use.</summary>
    Priorities,

    /// <summary>Pods have none of the labels by which the platform knows its own.</summary>
    PlatformLabels,

    /// <summary>Nobody enters the pods that deliver to the line; asked where Jenkins makes such pods.</summary>
    DeliveryAgents,
}
