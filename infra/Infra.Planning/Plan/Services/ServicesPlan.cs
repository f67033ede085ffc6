using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>What an add-on has in Azure beside the cluster, in the cluster's resource group and network.</summary>
public sealed record ServicesPlan
{
    /// <summary>A cluster elsewhere, or an add-on that needs nothing of Azure.</summary>
    public static ServicesPlan None { get; } = new();

    public Seq<DatabaseServerPlan> Databases { get; init; } = [];

    public CachePlan? Cache { get; init; }

    public BlobStorePlan? Blobs { get; init; }

    public Seq<WorkloadIdentityPlan> Identities { get; init; } = [];

    public bool IsEmpty => this == None;
}

/// <summary>A flexible server of PostgreSQL or MySQL with one database, in the subnet that is delegated to such servers.</summary>
public sealed record DatabaseServerPlan
{
    /// <summary><see cref="DataService.PostgreSql"/> or <see cref="DataService.MySql"/>.</summary>
    public required DataService Service { get; init; }

    /// <summary>Unique in all of Azure: 3 to 63 small letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Major version, as Azure spells it.</summary>
    public required string Version { get; init; }

    /// <summary>As Azure calls the machine and its kind: <c>GeneralPurpose</c>.</summary>
    public required (string Name, string Tier) Size { get; init; }

    /// <summary>In GiB. Azure adds to it when it gets full, and never takes away.</summary>
    public required int Storage { get; init; }

    /// <summary>Days to which it can be set back: 7 to 35.</summary>
    public required int Backup { get; init; }

    /// <summary>Whether a standby in another zone takes over.</summary>
    public required bool HasStandby { get; init; }

    public required string User { get; init; }

    public required string Database { get; init; }

    /// <summary>Character set and collation.</summary>
    public required (string Set, string Collation) Characters { get; init; }

    /// <summary>The delegated subnet: one of <see cref="NetworkPlan.Subnets"/>. Null where the network has none.</summary>
    public required SubnetPlan? Subnet { get; init; }

    /// <summary>Where its name is kept. Null where nobody knows the zone's name.</summary>
    public required PrivateZonePlan? Zone { get; init; }
}

/// <summary>A cache that speaks Redis by TLS alone, behind a private endpoint.</summary>
public sealed record CachePlan
{
    /// <summary>Unique in all of Azure: 1 to 63 letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    public required CacheTier Tier { get; init; }

    /// <summary>Of the tier: 0 to 6 for standard, 1 to 5 for premium.</summary>
    public required int Capacity { get; init; }

    /// <summary>Those that its copies are spread over; none lets Azure choose one.</summary>
    public required Seq<string> Zones { get; init; }

    /// <summary>Copies beside the primary: one in every further zone.</summary>
    public int Replicas => Math.Max(0, Zones.Count - 1);

    public required EndpointPlan Endpoint { get; init; }
}

/// <summary>A storage account with one container, behind a private endpoint.</summary>
public sealed record BlobStorePlan
{
    /// <summary>Unique in all of Azure: 3 to 24 small letters and digits.</summary>
    public required string Name { get; init; }

    public required string Container { get; init; }

    /// <summary>Whether every blob lies in three zones.</summary>
    public required bool IsZoneRedundant { get; init; }

    public required EndpointPlan Endpoint { get; init; }
}

/// <summary>An address in the cluster's network for a service that lies outside.</summary>
/// <param name="Group">What of the service answers there, as Azure calls it.</param>
/// <param name="Subnet">Null where the network has none.</param>
/// <param name="Zone">Where its name is kept. Null where nobody knows the zone's name.</param>
public sealed record EndpointPlan(string Name, string Group, SubnetPlan? Subnet, PrivateZonePlan? Zone);

/// <summary>What pods of one service account are in Azure, without a password.</summary>
public sealed record WorkloadIdentityPlan
{
    public required string Name { get; init; }

    public required NamespaceName Namespace { get; init; }

    public required string ServiceAccount { get; init; }

    /// <summary>What it may do, and nothing else.</summary>
    public required Seq<RightPlan> Rights { get; init; }

    /// <summary>As Kubernetes calls the account in a token.</summary>
    public string Subject => $"system:serviceaccount:{Namespace}:{ServiceAccount}";
}

/// <summary>A value that Azure gives to an identity of the same add-on when it is made.</summary>
/// <param name="Identity">Its name in the plan.</param>
public sealed record IdentityKey(string Identity);
