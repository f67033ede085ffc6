using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Locking;

/// <summary>
/// Whether the blocks that were given can live together and with what is declared now. The lock is written by us, but a
/// merge or a hand can spoil it, and others can take a range that was given long ago.
/// </summary>
internal static class LockCheck
{
    internal static IEnumerable<Diagnostic> Of(AddressSpace space, AddressLock given)
    {
        var networks = given.Blocks.Where(block => !block.Key.Purpose.IsSubnet).ToSeq();
        return Overlaps(networks)
            .Concat(Subnets(given))
            .Concat(Taken(space, networks))
            .Concat(OutsidePools(space, networks));
    }

    /// <summary>In order, a block that overlaps an earlier one overlaps the last that was not inside another.</summary>
    private static IEnumerable<Diagnostic> Overlaps(IEnumerable<LockedBlock> blocks)
    {
        LockedBlock? outer = null;
        foreach (var block in blocks.OrderBy(block => block.Block).ThenBy(block => block.Key))
        {
            if (outer is not null && outer.Block.Overlaps(block.Block))
            {
                yield return AddressDiagnostics.GivenTwice(block, outer);
            }
            else
            {
                outer = block;
            }
        }
    }

    private static IEnumerable<Diagnostic> Subnets(AddressLock given)
    {
        var ranges = given
            .Blocks.Where(block => block.Key.Purpose.IsNetwork)
            .ToLookup(block => block.Key.For(BlockPurpose.Vnet), block => block.Block);
        var networks = given
            .Blocks.Where(block => block.Key.Purpose.IsSubnet)
            .GroupBy(block => block.Key.For(BlockPurpose.Vnet));
        foreach (var subnets in networks)
        {
            foreach (var overlap in Overlaps(subnets))
            {
                yield return overlap;
            }

            var network = ranges[subnets.Key].ToSeq();
            foreach (var subnet in subnets.Where(subnet => !network.Any(range => range.Contains(subnet.Block))))
            {
                yield return AddressDiagnostics.OutsideNetwork(subnet, network);
            }
        }
    }

    private static IEnumerable<Diagnostic> Taken(AddressSpace space, Seq<LockedBlock> blocks)
    {
        var all = AddressSet.Of(blocks.Select(block => block.Block));
        return from taken in space.Taken
            where all.Overlaps(taken.Range)
            let met = blocks.Where(block => block.Block.Overlaps(taken.Range)).ToSeq()
            select AddressDiagnostics.TakenWasGiven(taken, met);
    }

    private static IEnumerable<Diagnostic> OutsidePools(AddressSpace space, Seq<LockedBlock> blocks)
    {
        var pools = Enum.GetValues<AddressUse>()
            .ToDictionary(use => use, use => AddressSet.Of(space.Pool(use).Select(range => range.Range)));
        return from block in blocks
            where !pools[block.Key.Purpose.Use].Contains(block.Block)
            select AddressDiagnostics.OutsidePool(block);
    }
}
