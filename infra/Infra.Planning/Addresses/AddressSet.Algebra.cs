using Infra.Planning.Collections;

namespace Infra.Planning.Addresses;

public sealed partial record AddressSet
{
    public AddressSet Union(Cidr block) => Union(Of(block));

    public AddressSet Union(AddressSet other) =>
        IsEmpty ? other
        : other.IsEmpty ? this
        : Normalised(InOrder(Ranges, other.Ranges));

    public AddressSet Subtract(Cidr block) => Overlaps(block) ? Subtract(Of(block)) : this;

    /// <summary>The addresses of this set that are not in the other.</summary>
    public AddressSet Subtract(AddressSet other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return this;
        }

        var left = new List<AddressRange>(Ranges.Count + 1);
        var at = other.FirstEndingAtOrAfter(Ranges[0].First);
        foreach (var range in Ranges)
        {
            // The first address of the range that no hole has decided yet.
            IpAddress? open = range.First;
            for (; open is { } first && at < other.Ranges.Count && other.Ranges[at].First <= range.Last; at++)
            {
                var hole = other.Ranges[at];

                // range          |==========|
                // hole   |----|                    lies before, and before all later ranges
                if (hole.Last < first)
                {
                    continue;
                }

                // range          |==========|
                // hole               |---          what stands in front of it stays
                if (first < hole.First && hole.First.Previous is { } last)
                {
                    left.Add(new(first, last));
                }

                // range          |==========|
                // hole                  ------|    nothing stays behind; it may reach into the next range
                if (hole.Last >= range.Last)
                {
                    open = null;
                    break;
                }

                // range          |==========|
                // hole           ----|             go on behind it
                open = hole.Last.Next;
            }

            if (open is { } rest)
            {
                left.Add(new(rest, range.Last));
            }
        }

        return new(left.ToSeq());
    }

    public AddressSet Intersect(Cidr block) => Intersect(Of(block));

    public AddressSet Intersect(AddressSet other)
    {
        var common = new List<AddressRange>();
        var (i, j) = (0, 0);
        while (i < Ranges.Count && j < other.Ranges.Count)
        {
            var (mine, theirs) = (Ranges[i], other.Ranges[j]);

            // mine       |=========|                 mine    |===|
            // theirs         |=========|     but     theirs          |===|
            // first          ^                       first           ^
            // last                 ^                 last        ^           so they share nothing
            var first = mine.First > theirs.First ? mine.First : theirs.First;
            var last = mine.Last < theirs.Last ? mine.Last : theirs.Last;
            if (first <= last)
            {
                common.Add(new(first, last));
            }

            // Whichever ends first cannot meet anything later.
            (i, j) = mine.Last == last ? (i + 1, j) : (i, j + 1);
        }

        return new(common.ToSeq());
    }

    private static IEnumerable<AddressRange> InOrder(Seq<AddressRange> left, Seq<AddressRange> right)
    {
        var (i, j) = (0, 0);
        while (i < left.Count || j < right.Count)
        {
            yield return j == right.Count || (i < left.Count && left[i].First <= right[j].First)
                ? left[i++]
                : right[j++];
        }
    }

    private static AddressSet Normalised(IEnumerable<AddressRange> inOrder)
    {
        var merged = new List<AddressRange>();
        foreach (var range in inOrder)
        {
            if (merged.Count > 0 && Joins(merged[^1], range))
            {
                var end = merged[^1].Last;
                merged[^1] = new(merged[^1].First, range.Last > end ? range.Last : end);
            }
            else
            {
                merged.Add(range);
            }
        }

        return new(merged.ToSeq());
    }

    // before   |=====|              |=====|
    // range       |=====|    or           |=====|    that is, overlapping or touching
    private static bool Joins(AddressRange before, AddressRange range) =>
        range.First <= before.Last || before.Last.Next == range.First;
}
