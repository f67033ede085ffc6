using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>The subnets of one network.</summary>
/// <param name="Placed">One block a request that found room.</param>
/// <param name="Missing">The requests that found none.</param>
internal sealed record SubnetPlacement(Seq<LockedBlock> Placed, Seq<BlockRequest> Missing)
{
    /// <param name="ranges">Of the network, filled in this order. A subnet lies in one of them, even where two touch.</param>
    /// <param name="given">The subnets that the lock has for the network; none of them moves, asked for or not.</param>
    internal static SubnetPlacement In(Seq<Cidr> ranges, Seq<BlockRequest> subnets, IEnumerable<LockedBlock> given)
    {
        var held = given.ToDictionary(block => block.Key, block => block.Block);
        var placed = new List<LockedBlock>();
        var missing = new List<BlockRequest>();
        var fixedOnes = AddressSet.Of(subnets.Select(subnet => subnet.Pin).OfType<Cidr>().Concat(held.Values));
        var free = ranges.Select(range => AddressSet.Of(range).Subtract(fixedOnes)).ToArray();
        foreach (var subnet in subnets.OrderBy(subnet => subnet.PrefixLength).ThenBy(subnet => subnet.Key))
        {
            if (held.TryGetValue(subnet.Key, out var block))
            {
                placed.Add(new(subnet.Key, block));
            }
            else if (subnet.Pin is { } pin)
            {
                placed.Add(new(subnet.Key, pin));
            }
            else if (TryTake(subnet, out block))
            {
                placed.Add(new(subnet.Key, block));
            }
            else
            {
                missing.Add(subnet);
            }
        }

        return new(placed.ToSeq(), missing.ToSeq());

        bool TryTake(BlockRequest subnet, out Cidr block)
        {
            for (var i = 0; i < free.Length; i++)
            {
                if (free[i].TryTake(subnet.Key.Family, subnet.PrefixLength, out block, out free[i]))
                {
                    return true;
                }
            }

            block = default;
            return false;
        }
    }
}
