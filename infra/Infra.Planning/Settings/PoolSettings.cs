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

    public Surge Surge { get; init; } = Surge.Advised;

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
