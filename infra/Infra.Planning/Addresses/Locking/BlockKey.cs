using System.Diagnostics.CodeAnalysis;

namespace Infra.Planning.Addresses.Locking;

/// <summary>Which block of the fleet. Sorted as the lock file is: stack, cluster, then the spelling of the last key.</summary>
public sealed record BlockKey(string Stack, string Cluster, BlockPurpose Purpose, IpFamily Family)
    : IComparable<BlockKey>
{
    internal const string IPv6Suffix = "-ipv6";

    /// <summary>The last key in the lock file: the purpose, and -ipv6 behind it for that family.</summary>
    public string Entry => Family == IpFamily.IPv4 ? Purpose.Text : Purpose.Text + IPv6Suffix;

    /// <summary>Where the lock file speaks of it.</summary>
    public ConfigPath Place => AddressLock.Root["stacks"][Stack][Cluster][Entry];

    /// <summary>Another block of the same cluster and family.</summary>
    public BlockKey For(BlockPurpose purpose) => this with { Purpose = purpose };

    public static bool TryParseEntry(string entry, [NotNullWhen(true)] out BlockPurpose? purpose, out IpFamily family)
    {
        family = entry.EndsWith(IPv6Suffix, StringComparison.Ordinal) ? IpFamily.IPv6 : IpFamily.IPv4;
        return BlockPurpose.TryParse(family == IpFamily.IPv4 ? entry : entry[..^IPv6Suffix.Length], out purpose);
    }

    public int CompareTo(BlockKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Stack, other.Stack);
        order = order != 0 ? order : string.CompareOrdinal(Cluster, other.Cluster);
        return order != 0 ? order : string.CompareOrdinal(Entry, other.Entry);
    }

    public override string ToString() => $"{Stack}/{Cluster} {Entry}";

    public static bool operator <(BlockKey left, BlockKey right) => left.CompareTo(right) < 0;

    public static bool operator >(BlockKey left, BlockKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(BlockKey left, BlockKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BlockKey left, BlockKey right) => left.CompareTo(right) >= 0;
}
