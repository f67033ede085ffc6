using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>The blocks of a run, or the reasons why some are missing.</summary>
public sealed record AddressPlan
{
    /// <summary>The clusters that have all their blocks, sorted by stack and name.</summary>
    public required Seq<ClusterAddresses> Clusters { get; init; }

    /// <summary>What the lock has to hold: blocks of other stacks as they were, of these stacks as they are asked for.</summary>
    public required AddressLock Lock { get; init; }

    /// <summary>How that differs from the lock there is, sorted by key.</summary>
    public required Seq<BlockChange> Changes { get; init; }

    public required Seq<Diagnostic> Diagnostics { get; init; }

    public ClusterAddresses? Find(string stack, string cluster) =>
        Clusters.FirstOrDefault(addresses => addresses.Stack == stack && addresses.Cluster == cluster);
}
