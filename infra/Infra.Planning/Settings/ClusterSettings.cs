using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.Settings;

/// <summary>One cluster of the stack.</summary>
public sealed record ClusterSettings
{
    /// <summary>Where the config speaks of it.</summary>
    public required ConfigPath Path { get; init; }

    public required ClusterName Name { get; init; }

    /// <summary>Key <c>target</c>: <c>aks</c> (default) or <c>kubeconfig</c>; the other keys depend on it.</summary>
    public required ClusterTarget Target { get; init; }

    /// <summary>What the config says of a node pool; <see cref="PoolSettings.IsGiven"/> tells whether it does.</summary>
    public PoolSettings Pool(string name) =>
        Target is AksSettings aks && aks.Pools.TryGetValue(name, out var pool)
            ? pool
            : PoolSettings.NotGiven(Path["pools"][name]);
}

/// <summary>Where a cluster comes from.</summary>
public abstract record ClusterTarget
{
    private protected ClusterTarget() { }
}

/// <summary>A cluster that exists, self-built ones included: the stack only fills it.</summary>
public sealed record KubeconfigSettings : ClusterTarget
{
    /// <summary>The name below <c>infra:secrets</c> that holds the kubeconfig.</summary>
    public required string Kubeconfig { get; init; }

    /// <summary>Default none. With zone, its nodes have to lie in several.</summary>
    public Resilience Resilience { get; init; }
}

/// <summary>A cluster that the stack makes on Azure.</summary>
public sealed record AksSettings : ClusterTarget
{
    public AzureEnvironment Environment { get; init; } = AzureEnvironment.Public;

    public required Guid Subscription { get; init; }

    public required string Location { get; init; }

    /// <summary>Availability zones, none for a region without. More than one asks for <see cref="Resilience.Zone"/>.</summary>
    public Seq<int> Zones { get; init; } = [];

    public required ClusterTier Tier { get; init; }

    public required Resilience Resilience { get; init; }

    /// <summary>Entra groups whose members administer the cluster.</summary>
    public required Seq<Guid> Admins { get; init; }

    /// <summary>Whether certificates of the cluster's own let people in, beside Entra. Default false.</summary>
    public bool LocalAccounts { get; init; }

    /// <summary>
    /// How much of the cluster's capacity may be promised to lines, in percent: 100 to 400. Default 100, which promises
    /// nothing twice.
    /// </summary>
    public int Overcommit { get; init; } = 100;

    /// <summary>
    /// By VM size: the zones in which the subscription cannot have it, as
    /// <c>az vm list-skus --location westeurope --zone</c> tells.
    /// </summary>
    public SortedMap<Seq<int>> MissingSizes { get; init; }

    public required NetworkSettings Network { get; init; }

    public ApiServerSettings ApiServer { get; init; } = new();

    public MaintenanceSettings Maintenance { get; init; } = new();

    /// <summary>None where nobody watches.</summary>
    public MonitoringSettings? Monitoring { get; init; }

    public AutoscalerSettings Autoscaler { get; init; } = new();

    public required SortedMap<PoolSettings> Pools { get; init; }
}

public enum AzureEnvironment
{
    Public,
    China,
}

public enum ClusterTier
{
    /// <summary>No SLA.</summary>
    Free,
    Standard,

    /// <summary>Long-term support.</summary>
    Premium,
}

/// <summary>What a cluster has to survive.</summary>
public enum Resilience
{
    /// <summary>Nothing: pools span the zones, everything runs once. For development.</summary>
    None,

    /// <summary>The loss of any one zone.</summary>
    Zone,
}
