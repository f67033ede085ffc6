using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>One pool of Azure: a declared pool over all zones, or its part in one zone.</summary>
public sealed record PoolPlan
{
    /// <summary>What system pools keep the pods of lines away with, and all that keeps a cluster alive tolerates.</summary>
    public const string CriticalAddOnsOnly = "CriticalAddonsOnly=true:NoSchedule";

    /// <summary>Where the config gives its size.</summary>
    public required ConfigPath Origin { get; init; }

    /// <summary>The pool as declared.</summary>
    public required PoolName Pool { get; init; }

    /// <summary>Azure's name for it, at most 12 characters.</summary>
    public required string Name { get; init; }

    public required PoolMode Mode { get; init; }

    public required PoolOs Os { get; init; }

    public required NodeImage Image { get; init; }

    public required VmSize Size { get; init; }

    /// <summary>Empty for a region without zones.</summary>
    public required Seq<string> Zones { get; init; }

    /// <summary>How many nodes it starts with.</summary>
    public required int Count { get; init; }

    public required int Min { get; init; }

    public required int Max { get; init; }

    /// <summary>Then the count belongs to the autoscaler once the pool exists.</summary>
    public bool Autoscales => Min < Max;

    public required int MaxPods { get; init; }

    /// <summary>None for spot pools, which Azure upgrades without surge and without draining.</summary>
    public required PoolUpgradePlan? Upgrade { get; init; }

    /// <summary>Most nodes at any moment, upgrades included.</summary>
    public int Peak => Max + (Upgrade?.Surge.NodesFor(Max) ?? 0);

    public required OsDisk OsDisk { get; init; }

    public required int OsDiskSize { get; init; }

    public required SortedMap<string> Labels { get; init; }

    public required Seq<string> Taints { get; init; }

    /// <summary>Whether only pods that ask for it land here, beside what a system pool is for.</summary>
    public bool KeepsAway =>
        Taints.Any(taint =>
            taint != CriticalAddOnsOnly && !taint.EndsWith($":{TaintEffect.PreferNoSchedule}", StringComparison.Ordinal)
        );

    /// <summary>The subnet that its nodes live in: one of <see cref="NetworkPlan.Subnets"/>.</summary>
    public required BlockPurpose Subnet { get; init; }

    public required bool HostEncryption { get; init; }

    /// <summary>None for a pool of machines that stay.</summary>
    public required SpotPlan? Spot { get; init; }

    public bool IsSpot => Spot is not null;
}

/// <summary>How the nodes of a pool are upgraded.</summary>
/// <param name="DrainTimeout">Minutes for pods to leave a node.</param>
/// <param name="Soak">Minutes between two nodes.</param>
public sealed record PoolUpgradePlan(Surge Surge, int DrainTimeout, int Soak, Undrainable Undrainable);

/// <param name="MaxPrice">US dollars an hour; -1 for what regular machines cost.</param>
public sealed record SpotPlan(SpotEviction Eviction, decimal MaxPrice);
