using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Mapping;

/// <summary>Who has which addresses, what is free, and how far each cluster can grow.</summary>
/// <param name="Ranges">The declared ranges, pool by pool, in order.</param>
/// <param name="Strays">Blocks that were given and lie in no range of their pool.</param>
/// <param name="Networks">What lies inside each network of the lock, sorted by stack, cluster and family.</param>
/// <param name="Clusters">Sorted by stack and name.</param>
public sealed record FleetMap(
    Seq<RangeMap> Ranges,
    Seq<LockedBlock> Strays,
    Seq<NetworkMap> Networks,
    Seq<ClusterGrowth> Clusters
)
{
    public static FleetMap Of(AddressSpace space, AddressLock given)
    {
        var blocks = given.Blocks.Where(block => !block.Key.Purpose.IsSubnet).ToSeq();
        var ledger = new Ledger(space, given);
        return new(
            Enum.GetValues<AddressUse>()
                .SelectMany(use =>
                    space
                        .Pool(use)
                        .Select(range => range.Range)
                        .Order()
                        .Select(range => RangeOf(use, range, space, blocks))
                )
                .ToSeq(),
            blocks
                .Where(block => !space.Pool(block.Key.Purpose.Use).Any(range => range.Range.Contains(block.Block)))
                .ToSeq(),
            NetworkMap.Of(given).ToSeq(),
            GrowthOf(blocks, given, ledger).ToSeq()
        );
    }

    private static RangeMap RangeOf(AddressUse use, Cidr range, AddressSpace space, Seq<LockedBlock> blocks)
    {
        var entries = blocks
            .Where(block => block.Block.Overlaps(range))
            .Select(block => new MapEntry(Within(range, block.Block), block.Key, null))
            .Concat(
                space
                    .Taken.Where(taken => taken.Range.Overlaps(range))
                    .Select(taken => new MapEntry(Within(range, taken.Range), null, taken.Reason))
            )
            .ToList();
        var free = AddressSet.Of(range).Subtract(AddressSet.OfRanges(entries.Select(entry => entry.Range)));
        return new(
            use,
            range,
            free,
            entries
                .Concat(free.Ranges.Select(rest => new MapEntry(rest, null, null)))
                .OrderBy(entry => entry.Range.First)
                .ThenByDescending(entry => entry.Range.Last)
                .ToSeq()
        );
    }

    /// <summary>Aligned blocks that meet contain each other, so the smaller one is what they share.</summary>
    private static AddressRange Within(Cidr range, Cidr block) =>
        AddressRange.Of(block.Contains(range) ? range : block);

    private static IEnumerable<ClusterGrowth> GrowthOf(Seq<LockedBlock> blocks, AddressLock given, Ledger ledger) =>
        from block in blocks
        where block.Key.Purpose == BlockPurpose.Pods && block.Key.Family == IpFamily.IPv4
        let growth = given.Find(block.Key.For(BlockPurpose.PodsGrowth))
        let largest = growth is { } kept ? LargestAround(block.Block, kept, ledger) : block.Block
        select new ClusterGrowth(
            block.Key.Stack,
            block.Key.Cluster,
            block.Block,
            PodRange.Nodes(block.Block.PrefixLength),
            largest,
            PodRange.Nodes(largest.PrefixLength),
            largest == block.Block ? HindranceOf(block, ledger) : null
        );

    /// <summary>The lock does not say which clusters have Windows pools: only there is a free half not kept.</summary>
    private static string HindranceOf(LockedBlock pods, Ledger ledger)
    {
        var beside = pods.Block.Buddy ?? pods.Block;
        return ledger.InTheWay(beside, pods.Key) is [var other, ..] ? $"{beside} beside it is {other.Name}"
            : ledger.IsFree(AddressUse.Pods, beside)
                ? "nothing is kept beside it: Azure grows no pods beside Windows pools"
            : $"{beside} beside it is in no pool";
    }

    private static Cidr LargestAround(Cidr block, Cidr kept, Ledger ledger)
    {
        var largest = block;
        while (largest.Parent is { } parent && ledger.IsFree(AddressUse.Pods, parent, [block, kept]))
        {
            largest = parent;
        }

        return largest;
    }
}

/// <summary>How many nodes the pod range of a cluster carries, today and when it takes all that is free around it.</summary>
/// <param name="Hindrance">Why it never grows, for people; null where it can.</param>
public sealed record ClusterGrowth(
    string Stack,
    string Cluster,
    Cidr Pods,
    long Nodes,
    Cidr LargestPods,
    long MostNodes,
    string? Hindrance
);
