using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Topology;

/// <summary>A group of equal nodes.</summary>
public sealed record NodePool
{
    private NodePool(PoolName name, PoolMode mode, PoolOs os, PoolSettings settings) =>
        (Name, Mode, Os, Settings) = (name, mode, os, settings);

    public PoolName Name { get; }

    public PoolMode Mode { get; }

    public PoolOs Os { get; }

    public PoolSettings Settings { get; }

    public PoolLayout Layout { get; private init; } = PoolLayout.Spanning;

    public bool IsSpot { get; private init; }

    /// <summary>Of its nodes, beside those of the platform and of Kubernetes.</summary>
    public SortedMap<string> Labels { get; private init; }

    /// <summary>What pods have to tolerate to run there, beside what the platform asks of some pools.</summary>
    public Seq<Taint> Taints { get; private init; } = [];

    /// <summary>For what keeps the cluster alive, and nothing else. The first one is made together with the cluster.</summary>
    public static NodePool System(PoolName name, PoolSettings settings) =>
        new(name, PoolMode.System, PoolOs.Linux, settings);

    /// <summary>For the workloads of the business lines.</summary>
    public static NodePool User(PoolName name, PoolSettings settings) =>
        new(name, PoolMode.User, PoolOs.Linux, settings);

    /// <summary>
    /// For workloads that need Windows, and nothing else: it is tainted <c>os=windows:NoSchedule</c>. The cluster has to
    /// have the data plane <c>azure</c>, and the name has at most four characters.
    /// </summary>
    public static NodePool Windows(PoolName name, PoolSettings settings) =>
        new(name, PoolMode.User, PoolOs.Windows, settings);

    /// <summary>
    /// One pool of equal size in each zone, because the autoscaler knows no zones. A cluster with resilience none gets one
    /// pool over all zones instead.
    /// </summary>
    public NodePool PerZone() => this with { Layout = PoolLayout.PerZone };

    /// <summary>One pool over all zones, balanced as well as Azure can. The default.</summary>
    public NodePool Spanning() => this with { Layout = PoolLayout.Spanning };

    /// <summary>Machines that Azure may take back at any moment, for little money. Only work that tolerates it runs there.</summary>
    public NodePool Spot() => this with { IsSpot = true };

    /// <summary>With one label more, by which workloads choose the pool; one that it has already gets the new value.</summary>
    public NodePool Labelled(string key, string value) => this with { Labels = Labels.With([new(key, value)]) };

    /// <summary>With one taint more, by which the pool keeps workloads away.</summary>
    public NodePool Tainted(string key, string value, TaintEffect effect = TaintEffect.NoSchedule) =>
        this with
        {
            Taints = [.. Taints, new Taint(key, value, effect)],
        };
}

public enum PoolMode
{
    System,
    User,
}

/// <summary>How a pool lies in the zones of its cluster.</summary>
public enum PoolLayout
{
    Spanning,
    PerZone,
}

public enum PoolOs
{
    Linux,
    Windows,
}

/// <summary>What pods have to tolerate to run on a node.</summary>
public sealed record Taint(string Key, string Value, TaintEffect Effect)
{
    /// <summary>As Kubernetes writes it: <c>gpu=true:NoSchedule</c>.</summary>
    public override string ToString() => $"{Key}={Value}:{Effect}";
}

public enum TaintEffect
{
    NoSchedule,
    PreferNoSchedule,

    /// <summary>Pods that run there already have to leave, too.</summary>
    NoExecute,
}
