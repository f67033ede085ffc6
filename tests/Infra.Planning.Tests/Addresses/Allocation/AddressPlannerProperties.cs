using FsCheck.Xunit;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Tests.Addresses.Allocation;

[Properties(Arbitrary = [typeof(FleetGenerator)], MaxTest = 1000)]
public sealed class AddressPlannerProperties
{
    [Property(MaxTest = 10_000)]
    public void No_fleet_has_an_overlap_depends_on_order_or_moves_a_block(Fleet fleet, byte steps)
    {
        var plan = Plan(fleet);
        var blocks = TopLevel(plan.Lock).Select(block => block.Block).ToList();
        var elsewhere = fleet.Space.Taken.Select(taken => taken.Range).Concat(AzureRanges.Reserved.Blocks);

        Assert.True(Disjoint(blocks), "an overlap inside the fleet");
        Assert.True(elsewhere.All(other => !blocks.Exists(other.Overlaps)), "an overlap with what is taken");
        Assert.True(SubnetsAreDisjointAndInside(plan.Lock), "an overlap inside a network");
        var again = Plan(fleet.Turned(steps));
        Assert.True(again.Lock == plan.Lock, "another order gives other blocks");
        Assert.True(AddressLockFile.Write(again.Lock) == AddressLockFile.Write(plan.Lock), "twice other bytes");

        var before = Plan(fleet.Only(steps)).Lock;
        var after = Plan(fleet, before).Lock;
        Assert.True(before.Blocks.All(block => after.Find(block.Key) == block.Block), "a block moved");
        Assert.True(Disjoint(TopLevel(after).Select(block => block.Block)), "an overlap with what was given before");
    }

    [Property]
    public bool Blocks_come_from_their_pool(Fleet fleet)
    {
        var pools = Enum.GetValues<AddressUse>()
            .ToDictionary(use => use, use => AddressSet.Of(fleet.Space.Pool(use).Select(range => range.Range)));
        return TopLevel(Plan(fleet).Lock).All(block => pools[block.Key.Purpose.Use].Contains(block.Block));
    }

    [Property]
    public bool Every_cluster_has_all_its_blocks_large_enough_or_a_reason(Fleet fleet)
    {
        var plan = Plan(fleet);
        return fleet.Stacks.All(stack =>
            stack.Clusters.All(cluster =>
                plan.Find(stack.Stack, cluster.Name) is { } addresses
                    ? IsLargeEnough(addresses, cluster)
                    : plan.Diagnostics.Any(diagnostic =>
                        diagnostic.Code.Severity == Severity.Error
                        && diagnostic.Message.Contains($"{stack.Stack}/{cluster.Name} ", StringComparison.Ordinal)
                    )
            )
        );
    }

    [Property]
    public bool What_leaves_frees_exactly_its_blocks_and_nobody_gets_them_at_once(Fleet fleet, byte chosen)
    {
        var before = Plan(fleet.Only(chosen)).Lock;
        var after = Plan(
            fleet.Select((stack, cluster) => Fleet.IsChosen(stack, cluster, chosen) ? null : cluster),
            before
        ).Lock;
        var gone = before.Blocks.Select(block => (block.Key.Stack, block.Key.Cluster)).ToHashSet();
        return !after.Blocks.Any(block => gone.Contains((block.Key.Stack, block.Key.Cluster)))
            && Disjoint(
                before
                    .Blocks.Concat(after.Blocks)
                    .Where(block => !block.Key.Purpose.IsSubnet)
                    .Select(block => block.Block)
            );
    }

    [Property]
    public bool What_grows_grows_around_what_it_had(Fleet fleet, byte chosen)
    {
        var before = Plan(fleet).Lock;
        var grown = Plan(fleet.Grown(chosen), before);
        return Disjoint(TopLevel(grown.Lock).Select(block => block.Block))
            && SubnetsAreDisjointAndInside(grown.Lock)
            && before
                .Blocks.Where(block => block.Key.Purpose != BlockPurpose.PodsGrowth)
                .All(block => grown.Lock.Find(block.Key)?.Contains(block.Block) == true);
    }

    [Property]
    public bool A_plan_that_is_locked_changes_nothing(Fleet fleet)
    {
        var first = Plan(fleet);
        return Plan(fleet, first.Lock) is { Changes.Count: 0 } second && second.Clusters == first.Clusters;
    }

    private static AddressPlan Plan(Fleet fleet, AddressLock? given = null) =>
        AddressPlanner.Plan(fleet.Space, given ?? AddressLock.Empty, fleet.Stacks);

    private static bool Disjoint(IEnumerable<Cidr> blocks)
    {
        var sorted = blocks.Order().ToList();
        return sorted.Zip(sorted.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second));
    }

    private static IEnumerable<LockedBlock> TopLevel(AddressLock given) =>
        given.Blocks.Where(block => !block.Key.Purpose.IsSubnet);

    private static bool SubnetsAreDisjointAndInside(AddressLock given) =>
        given
            .Blocks.Where(block => block.Key.Purpose.IsSubnet)
            .GroupBy(subnet => subnet.Key.For(BlockPurpose.Vnet))
            .All(network =>
                Disjoint(network.Select(subnet => subnet.Block))
                && network.All(subnet => RangesOf(network.Key, given).Count(range => range.Contains(subnet.Block)) == 1)
            );

    /// <summary>The first range of a network, and those that came when it was full.</summary>
    private static IEnumerable<Cidr> RangesOf(BlockKey network, AddressLock given) =>
        given
            .Blocks.Where(block => block.Key.Purpose.IsNetwork && block.Key.For(BlockPurpose.Vnet) == network)
            .Select(block => block.Block);

    private static bool IsLargeEnough(ClusterAddresses addresses, ClusterDemand cluster)
    {
        var nodes =
            cluster.Pools.Sum(pool => pool.Nodes + pool.Surge)
            + cluster.Pools.Select(pool => pool.Nodes).DefaultIfEmpty().Max();
        var subnets = addresses.Subnets.Where(subnet => subnet.Key.StartsWith("nodes", StringComparison.Ordinal));
        return PodRange.Nodes(addresses.Pods.IPv4.PrefixLength) >= nodes
            && subnets.Sum(subnet => SubnetSize.Usable(subnet.Value.IPv4.PrefixLength))
                >= cluster.Pools.Sum(pool => pool.Nodes + pool.Surge)
            && addresses.Services.IPv4.PrefixLength == cluster.ServicePrefixLength
            && addresses.Services.IPv4.Contains(addresses.DnsService)
            && (addresses.PodsGrowth is null || addresses.PodsGrowth == addresses.Pods.IPv4.Buddy)
            && (addresses.Vnet.IPv6 is not null) == cluster.DualStack;
    }
}
