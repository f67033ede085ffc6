using Infra.Planning.Collections;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>The size of one node pool. Counts are of the whole pool, over all its zones.</summary>
public sealed record PoolSettings
{
    public required ConfigPath Path { get; init; }

    /// <summary>False where the config does not speak of the pool; the other values are stand-ins then.</summary>
    public bool IsGiven { get; init; } = true;

    public required VmSize Size { get; init; }

    /// <summary>Fewest nodes, 0 to 1000.</summary>
    public required int Min { get; init; }

    /// <summary>Most nodes, 1 to 1000; equal to <see cref="Min"/> for a pool that does not scale.</summary>
    public required int Max { get; init; }

    /// <summary>Most pods on one node, 10 to 250. Azure cannot change it, so a change makes a new pool.</summary>
    public int MaxPods { get; init; } = 110;

    /// <summary>Those of the cluster's zones that it lies in; empty for all of them. A change makes a new pool.</summary>
    public Seq<int> Zones { get; init; } = [];

    /// <summary>None for the one that is usual: Azure Linux, and Windows Server 2022 on Windows.</summary>
    public NodeImage? Image { get; init; }

    public Surge Surge { get; init; } = Surge.Advised;

    /// <summary>Minutes that pods may take to leave a node before an upgrade goes on without waiting: 5 to 1440.</summary>
    public int DrainTimeout { get; init; } = 30;

    /// <summary>Minutes to wait after a node was upgraded, before the next: 0 to 30.</summary>
    public int Soak { get; init; }

    public Undrainable Undrainable { get; init; } = Undrainable.Schedule;

    /// <summary>Whether caches and temporary disks of the machines are encrypted too. A change makes a new pool.</summary>
    public bool HostEncryption { get; init; }

    /// <summary>Of spot machines: what is left of one that Azure takes back. A change makes a new pool.</summary>
    public SpotEviction? Eviction { get; init; }

    /// <summary>
    /// Of spot machines: US dollars an hour, above which they go. None for what regular ones cost. A change makes a new
    /// pool.
    /// </summary>
    public decimal? MaxPrice { get; init; }

    public OsDisk OsDisk { get; init; } = OsDisk.Managed;

    /// <summary>In GB, 30 to 2048.</summary>
    public int OsDiskSize { get; init; } = 128;

    /// <summary>Whether its nodes live in a subnet of their own. A change of it makes a new pool. Default false.</summary>
    public bool OwnSubnet { get; init; }

    internal static PoolSettings NotGiven(ConfigPath path) =>
        new()
        {
            Path = path,
            IsGiven = false,
            Size = VmSize.Unknown,
            Min = 0,
            Max = 0,
        };
}

public enum OsDisk
{
    Managed,

    /// <summary>On the machine itself: faster, free, and as large as the VM size allows.</summary>
    Ephemeral,
}

/// <summary>What nodes are made from. Each is for some versions of Kubernetes only.</summary>
public enum NodeImage
{
    /// <summary>Azure Linux, in the version that fits the Kubernetes version.</summary>
    AzureLinux,
    AzureLinux3,

    /// <summary>Ubuntu, in the version that fits the Kubernetes version.</summary>
    Ubuntu,
    Ubuntu2204,
    Windows2022,
}

/// <summary>What an upgrade does with a node whose pods do not leave, because of a disruption budget for instance.</summary>
public enum Undrainable
{
    /// <summary>It fails, and the node takes pods again.</summary>
    Schedule,

    /// <summary>It goes on with the others; the node takes no pods any more and keeps its addresses.</summary>
    Cordon,
}

public enum SpotEviction
{
    Delete,

    /// <summary>The machine is kept switched off, and counts against the quota.</summary>
    Deallocate,
}
