using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>What to write in <c>addresses.yaml</c> so that a block finds room.</summary>
internal static class RoomAdvice
{
    /// <param name="occupied">What nobody may be given.</param>
    internal static string For(
        AddressSpace space,
        AddressSet occupied,
        AddressUse use,
        IpFamily family,
        int prefixLength
    )
    {
        var pool = $"pools.{use.Key()}";
        if (Widened(space, occupied, use, family, prefixLength) is var (range, wider))
        {
            return $"widen {range} to {wider} in {pool}";
        }

        if (family == IpFamily.IPv6)
        {
            return $"add a /{prefixLength} or larger to {pool}, from a random prefix of your own in fd00::/8";
        }

        var unclaimed = Allowed.Subtract(occupied).Subtract(Declared(space));
        return unclaimed.TryTake(family, prefixLength, out var block, out _)
            ? $"add {block} or another /{prefixLength} to {pool}"
            : $"free a /{prefixLength} of what is taken: no private range that large is left";
    }

    private static AddressSet Allowed { get; } = AzureRanges.Private.Subtract(AzureRanges.Reserved);

    /// <summary>The declared range that has to be widened least. What it gains is private and in no other pool.</summary>
    private static (Cidr Range, Cidr Wider)? Widened(
        AddressSpace space,
        AddressSet occupied,
        AddressUse use,
        IpFamily family,
        int prefixLength
    )
    {
        var usable = Allowed.Subtract(occupied);
        var others = Declared(space);
        return Ranges()
            .OrderByDescending(pair => pair.Wider.PrefixLength)
            .ThenBy(pair => pair.Range)
            .Cast<(Cidr, Cidr)?>()
            .FirstOrDefault();

        IEnumerable<(Cidr Range, Cidr Wider)> Ranges()
        {
            foreach (
                var range in space.Pool(use).Select(declared => declared.Range).Where(range => range.Family == family)
            )
            {
                for (var wider = range.Parent; wider is { } candidate; wider = candidate.Parent)
                {
                    var gained = AddressSet.Of(candidate).Subtract(range);
                    if (!Allowed.Contains(candidate) || gained.Intersect(others) != AddressSet.Empty)
                    {
                        break;
                    }

                    if (usable.Intersect(candidate).TryTake(family, prefixLength, out _, out _))
                    {
                        yield return (range, candidate);
                        break;
                    }
                }
            }
        }
    }

    private static AddressSet Declared(AddressSpace space) =>
        AddressSet.Of(
            Enum.GetValues<AddressUse>().SelectMany(use => space.Pool(use)).Select(declared => declared.Range)
        );
}
