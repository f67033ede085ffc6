using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>The subnets of one network.</summary>
/// <param name="Placed">One block a request that found room.</param>
/// <param name="Missing">The requests that found none.</param>
internal sealed record SubnetPlacement(Seq<LockedBlock> Placed, Seq<BlockRequest> Missing)
{
    /// <param name="given">The subnets that the lock has for the network; none of them moves, asked for or not.</param>
    internal static SubnetPlacement In(Cidr network, Seq<BlockRequest> subnets, IEnumerable<LockedBlock> given)
    {
        var held = given.ToDictionary(block => block.Key, block => block.Block);
        var placed = new List<LockedBlock>();
        var missing = new List<BlockRequest>();
        var fixedOnes = subnets.Select(subnet => subnet.Pin).OfType<Cidr>().Concat(held.Values);
        var free = AddressSet.Of(network).Subtract(AddressSet.Of(fixedOnes));
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
            else if (free.TryTake(subnet.Key.Family, subnet.PrefixLength, out block, out free))
            {
                placed.Add(new(subnet.Key, block));
            }
            else
            {
                missing.Add(subnet);
            }
        }

        return new(placed.ToSeq(), missing.ToSeq());
    }
}
