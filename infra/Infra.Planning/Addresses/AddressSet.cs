using System.Numerics;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses;

/// <summary>
/// Any set of addresses, of both families. Immutable and always in normal form: ranges in order, none touching the next.
/// So two sets with the same addresses are equal, and every operation returns a new set.
/// </summary>
public sealed partial record AddressSet
{
    private AddressSet(Seq<AddressRange> ranges) => Ranges = ranges;

    public static AddressSet Empty { get; } = new(default(Seq<AddressRange>));

    public Seq<AddressRange> Ranges { get; }

    public bool IsEmpty => Ranges.Count == 0;

    /// <summary>The fewest aligned blocks that together are the set, in order. Lazy.</summary>
    public IEnumerable<Cidr> Blocks => Ranges.SelectMany(range => range.Blocks());

    /// <param name="blocks">In any order; they may overlap.</param>
    public static AddressSet Of(params IEnumerable<Cidr> blocks) => OfRanges(blocks.Select(AddressRange.Of));

    /// <param name="ranges">In any order; they may overlap.</param>
    public static AddressSet OfRanges(params IEnumerable<AddressRange> ranges) =>
        Normalised(ranges.OrderBy(range => range.First));

    /// <summary>The number of addresses of a family.</summary>
    public BigInteger Size(IpFamily family) =>
        Ranges
            .Where(range => range.First.Family == family)
            .Aggregate(BigInteger.Zero, (sum, range) => sum + (range.Last.Value - range.First.Value) + 1);

    public bool Contains(IpAddress address) => Contains(Cidr.Of(address));

    /// <summary>True when every address of the block is in the set.</summary>
    public bool Contains(Cidr block)
    {
        var at = FirstEndingAtOrAfter(block.First);
        return at < Ranges.Count && Ranges[at].First <= block.First && block.Last <= Ranges[at].Last;
    }

    /// <summary>True when an address of the block is in the set.</summary>
    public bool Overlaps(Cidr block)
    {
        var at = FirstEndingAtOrAfter(block.First);
        return at < Ranges.Count && Ranges[at].First <= block.Last;
    }

    public override string ToString() => $"{{{string.Join(", ", Ranges)}}}";

    /// <summary>The only range that can hold the address; ranges are in order and so are their ends.</summary>
    private int FirstEndingAtOrAfter(IpAddress address)
    {
        var (low, high) = (0, Ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Ranges[middle].Last < address ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
