using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Mapping;

/// <summary>The network of one cluster in one family: its ranges, the subnets in them and what is left for others.</summary>
/// <param name="Ranges">The first one, and those that came when it was full.</param>
/// <param name="Free">What no subnet has.</param>
/// <param name="Entries">In order of the first address; together they are the ranges.</param>
public sealed record NetworkMap(string Stack, string Cluster, Seq<Cidr> Ranges, AddressSet Free, Seq<MapEntry> Entries)
{
    internal static IEnumerable<NetworkMap> Of(AddressLock given) =>
        from block in given.Blocks
        where block.Key.Purpose.IsNetwork || block.Key.Purpose.IsSubnet
        group block by block.Key.For(BlockPurpose.Vnet) into network
        orderby network.Key
        select Of(network.Key, [.. network]);

    private static NetworkMap Of(BlockKey key, List<LockedBlock> blocks)
    {
        var ranges = blocks.Where(block => block.Key.Purpose.IsNetwork).Select(block => block.Block).ToSeq();
        var subnets = blocks.Where(block => block.Key.Purpose.IsSubnet).ToList();
        var taken = AddressSet.Of(subnets.Select(subnet => subnet.Block));
        // Range by range: what is free at the end of one is no block with the start of the next.
        var free = ranges.SelectMany(range => AddressSet.Of(range).Subtract(taken).Ranges);
        return new(
            key.Stack,
            key.Cluster,
            ranges,
            AddressSet.Of(ranges).Subtract(taken),
            subnets
                .Select(subnet => new MapEntry(AddressRange.Of(subnet.Block), subnet.Key, null))
                .Concat(free.Select(rest => new MapEntry(rest, null, null)))
                .OrderBy(entry => entry.Range.First)
                .ToSeq()
        );
    }
}
