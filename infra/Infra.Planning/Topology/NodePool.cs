using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Topology;

/// <summary>A group of equal nodes.</summary>
public sealed record NodePool
{
    private NodePool(PoolName name, PoolMode mode, PoolSettings settings) =>
        (Name, Mode, Settings) = (name, mode, settings);

    public PoolName Name { get; }

    public PoolMode Mode { get; }

    public PoolSettings Settings { get; }

    public PoolLayout Layout { get; private init; } = PoolLayout.Spanning;

    public bool IsSpot { get; private init; }

    /// <summary>For what keeps the cluster alive, and nothing else. The first one is made together with the cluster.</summary>
    public static NodePool System(PoolName name, PoolSettings settings) => new(name, PoolMode.System, settings);

    /// <summary>For the workloads of the business lines.</summary>
    public static NodePool User(PoolName name, PoolSettings settings) => new(name, PoolMode.User, settings);

    /// <summary>
    /// One pool of equal size in each zone, because the autoscaler knows no zones. A cluster with resilience none gets one
    /// pool over all zones instead.
    /// </summary>
    public NodePool PerZone() => this with { Layout = PoolLayout.PerZone };

    /// <summary>One pool over all zones, balanced as well as Azure can. The default.</summary>
    public NodePool Spanning() => this with { Layout = PoolLayout.Spanning };

    /// <summary>Machines that Azure may take back at any moment, for little money. Only work that tolerates it runs there.</summary>
    public NodePool Spot() => this with { IsSpot = true };
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
