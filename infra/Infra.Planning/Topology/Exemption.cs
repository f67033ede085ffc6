using Infra.Planning.Names;

namespace Infra.Planning.Topology;

/// <summary>
/// One workload that need not follow one release rule, for a reason and until a day. It stands in the topology, where a
/// change of it is reviewed; nothing that a line can write into the cluster exempts anything.
/// </summary>
public sealed record Exemption
{
    private Exemption(ReleaseCheck rule, NamespaceName space, string workload, string reason, DateOnly until) =>
        (Rule, Namespace, Workload, Reason, Until) = (rule, space, workload, reason, until);

    public ReleaseCheck Rule { get; }

    public NamespaceName Namespace { get; }

    /// <summary>The name of the workload. Pods that a controller names after it are meant too.</summary>
    public string Workload { get; }

    public string Reason { get; }

    /// <summary>The last day of it.</summary>
    public DateOnly Until { get; }

    public static Exemption From(
        ReleaseCheck rule,
        NamespaceName space,
        string workload,
        string reason,
        DateOnly until
    ) => new(rule, space, workload, reason, until);
}

/// <summary>What the cluster asks of the workloads of business lines.</summary>
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

    /// <summary>Sidecars help; what has to happen first is an init container.</summary>
    Sidecars,

    /// <summary>Images come from where the stack allows.</summary>
    ImageSources,

    /// <summary>Pods stay out of the node's own network, processes and files.</summary>
    HostNamespaces,

    /// <summary>Pods take the priority that their line has.</summary>
    Priorities,

    /// <summary>Services take traffic from the edge and from inside, and no address of others.</summary>
    Services,
}
