using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>A namespace of a business line with all that bounds it.</summary>
public sealed record NamespacePlan
{
    public required NamespaceName Name { get; init; }

    public required LineName Line { get; init; }

    /// <summary>
    /// Whether no deployment may delete it, nor what bounds it: the engine deletes what lies inside before it finds the
    /// namespace protected, and what bounds must not go while the namespace stays.
    /// </summary>
    public required bool IsProtected { get; init; }

    /// <summary>Whether it stays in the cluster when it is no longer declared, with all that bounds it.</summary>
    public required bool IsRetained { get; init; }

    public required SortedMap<string> Labels { get; init; }

    public required SortedMap<string> Annotations { get; init; }

    /// <summary>The hard limits, by resource.</summary>
    public required SortedMap<string> Quota { get; init; }

    public required ContainerLimitsPlan Containers { get; init; }

    public required Seq<NetworkPolicyPlan> Policies { get; init; }

    /// <summary>The account that pipelines use, and the one of pods that name none.</summary>
    public required Seq<string> ServiceAccounts { get; init; }

    /// <summary>The Secret that images are pulled with; what is in it comes from the registry.</summary>
    public required string PullSecret { get; init; }

    /// <summary>What is in it; null where somebody else fills it.</summary>
    public PullPlan? Pull { get; init; }

    public required Seq<RolePlan> Roles { get; init; }

    public required Seq<RoleBindingPlan> Bindings { get; init; }
}

/// <summary>What a container gets that does not say, and the most it may ask for; by resource.</summary>
public sealed record ContainerLimitsPlan
{
    public required SortedMap<string> DefaultRequest { get; init; }

    public required SortedMap<string> DefaultLimit { get; init; }

    public required SortedMap<string> Max { get; init; }
}

/// <summary>A network policy: what it does not allow stays forbidden.</summary>
public sealed record NetworkPolicyPlan
{
    public required string Name { get; init; }

    /// <summary>Whether it closes what the others open.</summary>
    public bool Closes { get; init; }

    /// <summary>The pods that it is for; none means all of the namespace.</summary>
    public SortedMap<string> Pods { get; init; }

    /// <summary>Null leaves incoming traffic to the other policies.</summary>
    public Seq<TrafficPlan>? Ingress { get; init; }

    /// <summary>Null leaves outgoing traffic to the other policies.</summary>
    public Seq<TrafficPlan>? Egress { get; init; }
}

/// <summary>Traffic with any of the peers on any of the ports; no peers means everybody, no ports means all.</summary>
public sealed record TrafficPlan(Seq<PeerPlan> Peers, Seq<PortPlan> Ports)
{
    internal static TrafficPlan Anyone(Seq<PortPlan> ports) => new([], ports);
}

/// <summary>Pods with those labels in namespaces with those labels; no pod labels means all pods.</summary>
public sealed record PeerPlan(SortedMap<string> NamespaceLabels, SortedMap<string> PodLabels)
{
    /// <summary>In place of pods: addresses outside the cluster.</summary>
    public string? Range { get; init; }
}

public sealed record PortPlan(int Number, string Protocol);

public sealed record RolePlan(string Name, Seq<RoleRulePlan> Rules);

public sealed record RoleRulePlan(Seq<string> ApiGroups, Seq<string> Resources, Seq<string> Verbs);

public sealed record RoleBindingPlan
{
    public required string Name { get; init; }

    public required string Role { get; init; }

    /// <summary>Entra groups.</summary>
    public required Seq<Guid> Groups { get; init; }

    /// <summary>Service accounts of the same namespace.</summary>
    public required Seq<string> ServiceAccounts { get; init; }

    /// <summary>Service accounts of other namespaces.</summary>
    public Seq<AccountPlan> Others { get; init; } = [];
}

/// <summary>A service account, wherever it is.</summary>
public sealed record AccountPlan(NamespaceName Namespace, string Name);
