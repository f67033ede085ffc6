using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>A cluster on Azure with everything around it.</summary>
public sealed record AksPlan : HostPlan
{
    public required AzureEnvironment Environment { get; init; }

    public required Guid Subscription { get; init; }

    public required string Location { get; init; }

    public required SortedMap<string> Tags { get; init; }

    /// <summary>Whether what cannot be made again without loss is protected from deletion.</summary>
    public required bool Protect { get; init; }

    public required string ResourceGroup { get; init; }

    public required NetworkPlan Network { get; init; }

    public required IdentityPlan Identity { get; init; }

    public required ManagedClusterPlan Cluster { get; init; }

    /// <summary>When Azure may work on it.</summary>
    public required Seq<MaintenancePlan> Maintenance { get; init; }

    /// <summary>None where nobody watches.</summary>
    public required MonitoringPlan? Monitoring { get; init; }

    /// <summary>The pool that is made with the cluster and lives as long as it.</summary>
    public required PoolPlan SystemPool { get; init; }

    /// <summary>All others, in the order in which they are made.</summary>
    public required Seq<PoolPlan> Pools { get; init; }
}

/// <summary>Who the control plane is in Azure.</summary>
public sealed record IdentityPlan
{
    public required string Name { get; init; }

    /// <summary>The role that the identity needs on each subnet before the cluster can be made.</summary>
    public required string SubnetRole { get; init; }

    /// <summary>What it needs beside that, before the cluster can be made too.</summary>
    public required Seq<RightPlan> Rights { get; init; }
}

/// <param name="Name">Of the resource.</param>
/// <param name="Role">Id of its definition.</param>
/// <param name="Scope">Id of what it is on; none means the cluster's network.</param>
public sealed record RightPlan(string Name, string Role, string? Scope);

public sealed record ManagedClusterPlan
{
    public required string Name { get; init; }

    /// <summary>The first part of the API server's name. Azure cannot change it.</summary>
    public required string DnsPrefix { get; init; }

    /// <summary>Where Azure puts the machines.</summary>
    public required string NodeResourceGroup { get; init; }

    public required KubernetesVersion Kubernetes { get; init; }

    public required UpgradePlan Upgrades { get; init; }

    public required ClusterTier Tier { get; init; }

    /// <summary>Whether Microsoft supports its Kubernetes version longer than the community does.</summary>
    public required bool LongTermSupport { get; init; }

    public required Cidr Pods { get; init; }

    public required Cidr Services { get; init; }

    /// <summary>None for a cluster with IPv4 alone.</summary>
    public required Cidr? IPv6Pods { get; init; }

    /// <inheritdoc cref="IPv6Pods"/>
    public required Cidr? IPv6Services { get; init; }

    public bool IsDualStack => IPv6Pods is not null;

    public required IpAddress DnsService { get; init; }

    /// <summary>Where a private API server is found; none for a public one. As Azure takes it.</summary>
    public required string? ApiServerZone { get; init; }

    /// <summary>Whether public DNS tells the address of a private API server.</summary>
    public required bool ApiServerIsInPublicDns { get; init; }

    public required Seq<Guid> Admins { get; init; }

    public required bool LocalAccounts { get; init; }

    public required DataPlane DataPlane { get; init; }

    /// <summary>
    /// Who administers Windows nodes; none where there can be none. It is said when the cluster is made, or never.
    /// </summary>
    public required string? WindowsAdmin { get; init; }

    public required FeatureSettings Features { get; init; }

    public required AutoscalerPlan Autoscaler { get; init; }

    public required bool PrivateApiServer { get; init; }

    /// <summary>None means that everybody may call a public API server.</summary>
    public required Seq<Cidr> ApiServerRanges { get; init; }
}

/// <summary>What Azure upgrades by itself, as it calls it.</summary>
/// <param name="MovesVersion">Then the Kubernetes version belongs to Azure once the cluster exists.</param>
public sealed record UpgradePlan(string Cluster, string NodeOs, bool MovesVersion);
