using System.Numerics;
using System.Runtime.InteropServices;

namespace Infra.Planning.Addresses;

/// <summary>
/// An aligned block of addresses, such as 10.4.0.0/22 or fd00:1::/64. Always valid: no bit is set behind the prefix. Both
/// ends, <see cref="First"/> and <see cref="Last"/>, belong to it. Two blocks are equal when family, first address and
/// prefix length are. Sorted by family, first address, then the larger block first, so that a block stands right before
/// what it contains. The default value is 0.0.0.0/32, one address that no network uses.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Cidr : IComparable<Cidr>
{
    // Not the prefix length, so that the default value is a single address and never the whole internet.
    private readonly byte hostBits;

    private Cidr(IpAddress first, int hostBits) => (First, this.hostBits) = (first, (byte)hostBits);

    public IpAddress First { get; }

    public IpAddress Last => IpAddress.Create(Family, First.Value | Bits.Low(hostBits));

    public IpFamily Family => First.Family;

    /// <summary>0 to 32, or to 128.</summary>
    public int PrefixLength => Family.Bits() - hostBits;

    /// <summary>The number of addresses; up to 2^128, which no built-in integer holds.</summary>
    public BigInteger Size => BigInteger.One << hostBits;

    /// <exception cref="ArgumentException">The address is not the first of a block that large.</exception>
    public static Cidr Create(IpAddress first, int prefixLength)
    {
        var cidr = Containing(first, prefixLength);
        return cidr.First == first
            ? cidr
            : throw new ArgumentException($"{first} is not the first address of a /{prefixLength}.", nameof(first));
    }

    /// <summary>The block of that size around an address; what lies behind the prefix is dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The prefix length is negative or above that of an address.</exception>
    public static Cidr Containing(IpAddress address, int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, address.Family.Bits());
        var free = address.Family.Bits() - prefixLength;
        return new(IpAddress.Create(address.Family, address.Value & ~Bits.Low(free)), free);
    }

    /// <summary>The block of one address: /32 or /128.</summary>
    public static Cidr Of(IpAddress address) => new(address, 0);

    /// <summary>0.0.0.0/0 or ::/0.</summary>
    public static Cidr All(IpFamily family) => new(IpAddress.Lowest(family), family.Bits());

    public bool Contains(IpAddress address) =>
        address.Family == Family && (address.Value ^ First.Value) <= Bits.Low(hostBits);

    /// <summary>True for the block itself and for every block inside it.</summary>
    public bool Contains(Cidr other) => hostBits >= other.hostBits && Contains(other.First);

    /// <summary>True when they share an address, which for aligned blocks means that one contains the other.</summary>
    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <summary>The block twice as large; none for /0.</summary>
    public Cidr? Parent => PrefixLength == 0 ? null : Containing(First, PrefixLength - 1);

    /// <summary>The other half of the parent; none for /0.</summary>
    public Cidr? Buddy =>
        PrefixLength == 0 ? null : new(IpAddress.Create(Family, First.Value ^ UInt128.One << hostBits), hostBits);

    /// <summary>The block with that shorter prefix that contains this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The prefix is longer than the block's own.</exception>
    public Cidr Widen(int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, PrefixLength);
        return Containing(First, prefixLength);
    }

    /// <summary>The parts of that prefix length, in order; together they are exactly the block. Lazy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The prefix is shorter than the block's own, or too long.</exception>
    public IEnumerable<Cidr> Split(int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefixLength, PrefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, Family.Bits());
        return Parts(this, Family.Bits() - prefixLength);

        static IEnumerable<Cidr> Parts(Cidr whole, int partBits)
        {
            IpAddress? next = whole.First;
            while (next is { } first && whole.Contains(first))
            {
                var part = new Cidr(first, partBits);
                yield return part;
                next = part.Last.Next;
            }
        }
    }

    /// <summary>The address at that distance from the first one; false outside the block.</summary>
    public bool TryAddressAt(UInt128 index, out IpAddress address) =>
        First.TryAdd(index, out address) && Contains(address);

    public int CompareTo(Cidr other)
    {
        var order = First.CompareTo(other.First);
        return order == 0 ? PrefixLength.CompareTo(other.PrefixLength) : order;
    }

    public override string ToString() => $"{First}/{PrefixLength}";

    public static bool operator <(Cidr left, Cidr right) => left.CompareTo(right) < 0;

    public static bool operator >(Cidr left, Cidr right) => left.CompareTo(right) > 0;

    public static bool operator <=(Cidr left, Cidr right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Cidr left, Cidr right) => left.CompareTo(right) >= 0;
}
