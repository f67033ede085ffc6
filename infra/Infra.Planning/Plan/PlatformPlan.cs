using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>The platform, decided: every name, range, count and version. Whoever makes resources only copies from it.</summary>
public sealed record PlatformPlan
{
    public required string Stack { get; init; }

    public required Seq<ClusterPlan> Clusters { get; init; }

    /// <summary>Null for a stack without one of its own.</summary>
    public RegistryPlan? Registry { get; init; }

    /// <summary>What the lock of addresses has to hold for the stack.</summary>
    public required Seq<LockedBlock> Blocks { get; init; }
}

/// <summary>One cluster and what lives in it.</summary>
public sealed record ClusterPlan
{
    public required ClusterName Name { get; init; }

    public required HostPlan Host { get; init; }

    public required AdmissionPlan Admission { get; init; }

    public required Seq<NamespacePlan> Namespaces { get; init; }

    /// <summary>In the order in which they are made.</summary>
    public required Seq<AddOnPlan> AddOns { get; init; }

    /// <summary>Null where nothing comes in.</summary>
    public required EdgePlan? Edge { get; init; }

    /// <summary>What the lines of the cluster call, and how they reach it.</summary>
    public required Seq<CallPlan> Calls { get; init; }
}

/// <summary>Where a cluster comes from: <see cref="AksPlan"/> or <see cref="KubeconfigPlan"/>.</summary>
public abstract record HostPlan
{
    private protected HostPlan() { }
}

/// <summary>A cluster that exists.</summary>
/// <param name="Secret">The name below <c>infra:secrets</c> that holds its kubeconfig.</param>
public sealed record KubeconfigPlan(string Secret) : HostPlan;
