using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Space;

/// <summary>What a pool may hold: nothing of Azure's own, and for pods nothing public.</summary>
internal static class SpaceCheck
{
    private const int LongestProposal = 4;

    internal static IEnumerable<Diagnostic> Of(AddressSpace space) =>
        Enum.GetValues<AddressUse>().SelectMany(use => Of(use, space.Pool(use)));

    private static IEnumerable<Diagnostic> Of(AddressUse use, Seq<DeclaredRange> pool)
    {
        for (var i = 0; i < pool.Count; i++)
        {
            var (range, place) = pool[i];
            var illegal = AzureRanges.Reserved.Union(AzureRanges.Unroutable).Intersect(range);
            if (!illegal.IsEmpty)
            {
                yield return AddressDiagnostics.TouchesReserved(place, range, illegal, Proposal(range, illegal));
            }
            else if (use == AddressUse.Pods && !AddressSet.Of(range).Subtract(AzureRanges.Private).IsEmpty)
            {
                yield return AddressDiagnostics.IsPublic(place, range);
            }

            foreach (var earlier in pool.Take(i).Where(earlier => earlier.Range.Overlaps(range)))
            {
                yield return AddressDiagnostics.StandsTwice(place, range, earlier.Range);
            }
        }
    }

    /// <summary>The largest parts that may stay.</summary>
    private static Seq<Cidr> Proposal(Cidr range, AddressSet illegal) =>
        AddressSet
            .Of(range)
            .Subtract(illegal)
            .Blocks.OrderBy(block => block.PrefixLength)
            .Take(LongestProposal)
            .Order()
            .ToSeq();
}
