using Infra.Planning.Addresses.Space;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>What to write in <c>addresses.yaml</c> so that a block finds room.</summary>
/// <param name="occupied">What nobody may be given.</param>
internal sealed class RoomAdvice(AddressSpace space, AddressSet occupied)
{
    private readonly Dictionary<(AddressUse Use, IpFamily Family, int PrefixLength), string> known = [];

    private readonly AddressSet usable = AzureRanges.Private.Subtract(occupied);

    private readonly AddressSet declared = AddressSet.Of(
        Enum.GetValues<AddressUse>().SelectMany(use => space.Pool(use)).Select(range => range.Range)
    );

    internal string For(AddressUse use, IpFamily family, int prefixLength)
    {
        var wanted = (use, family, prefixLength);
        if (!known.TryGetValue(wanted, out var mend))
        {
            known[wanted] = mend = Find(use, family, prefixLength);
        }

        return mend;
    }

    private string Find(AddressUse use, IpFamily family, int prefixLength)
    {
        var pool = $"pools.{use.Key()}";
        if (Widened(use, family, prefixLength) is var (range, wider))
        {
            return $"widen {range} to {wider} in {pool}";
        }

        if (family == IpFamily.IPv6)
        {
            return $"add a /{prefixLength} or larger to {pool}, from a random prefix of your own in fd00::/8";
        }

        return usable.Subtract(declared).TryTake(family, prefixLength, out var block, out _)
            ? $"add {block} or another /{prefixLength} to {pool}"
            : $"free a /{prefixLength} of what is taken: no private range that large is left";
    }

    /// <summary>The declared range that has to be widened least. What it gains is private and in no other pool.</summary>
    private (Cidr Range, Cidr Wider)? Widened(AddressUse use, IpFamily family, int prefixLength)
    {
        var found =
            from range in space.Pool(use).Select(range => range.Range)
            where range.Family == family
            let wider = Widen(range, prefixLength)
            where wider is not null
            orderby wider.Value.PrefixLength descending, range
            select ((Cidr, Cidr)?)(range, wider.Value);
        return found.FirstOrDefault();
    }

    private Cidr? Widen(Cidr range, int prefixLength)
    {
        for (var wider = range.Parent; wider is { } candidate; wider = candidate.Parent)
        {
            var gained = AddressSet.Of(candidate).Subtract(range);
            var mayHave =
                AddressSet.Of(candidate).Subtract(AzureRanges.Private).IsEmpty
                && AzureRanges.Reserved.Intersect(candidate).IsEmpty
                && gained.Intersect(declared).IsEmpty;
            if (!mayHave)
            {
                return null;
            }

            if (usable.Intersect(candidate).TryTake(range.Family, prefixLength, out _, out _))
            {
                return candidate;
            }
        }

        return null;
    }
}
