using System.Runtime.InteropServices;

namespace Infra.Planning.Addresses;

/// <summary>
/// Addresses in a row, of one family, not necessarily aligned. Both ends belong to it, and the first is never after the
/// last. The default value is the one address 0.0.0.0.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AddressRange
{
    /// <exception cref="ArgumentException">The ends are of two families or in the wrong order.</exception>
    public AddressRange(IpAddress first, IpAddress last)
    {
        if (first.Family != last.Family || first > last)
        {
            throw new ArgumentException($"{first} to {last} is no range.", nameof(last));
        }

        (First, Last) = (first, last);
    }

    public IpAddress First { get; }

    public IpAddress Last { get; }

    public static AddressRange Of(Cidr block) => new(block.First, block.Last);

    /// <summary>The fewest aligned blocks that together are the range, in order. Lazy.</summary>
    public IEnumerable<Cidr> Blocks()
    {
        IpAddress? next = First;
        while (next is { } start && start <= Last)
        {
            var block = LargestBlockAt(start, Last);
            yield return block;
            next = block.Last.Next;
        }
    }

    /// <summary>Limited by the alignment of the start and by the addresses that are left.</summary>
    private static Cidr LargestBlockAt(IpAddress start, IpAddress last)
    {
        var bits = start.Family.Bits();
        var aligned = Math.Min((int)UInt128.TrailingZeroCount(start.Value), bits);
        var left = last.Value - start.Value;
        var fitting = left == UInt128.MaxValue ? 128 : (int)UInt128.Log2(left + 1);
        return Cidr.Create(start, bits - Math.Min(aligned, fitting));
    }

    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
