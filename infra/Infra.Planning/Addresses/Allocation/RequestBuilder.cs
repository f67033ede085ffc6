using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>Turns nodes and services into sizes of blocks.</summary>
internal static class RequestBuilder
{
    /// <summary>Azure's default, room for any cluster (facts A.1, dual stack).</summary>
    private const int IPv6Pods = 64;

    /// <summary>The largest that Azure takes (facts A.1, dual stack).</summary>
    private const int IPv6Services = 108;

    /// <summary>What one site usually has: 256 subnets.</summary>
    private const int IPv6Network = 56;

    /// <summary>Sorted by stack, cluster and family, so that the order of the demands does not matter.</summary>
    internal static Seq<FamilyRequest> Of(IEnumerable<StackDemand> stacks) =>
        (
            from stack in stacks
            from cluster in stack.Clusters
            from family in cluster.DualStack ? [IpFamily.IPv4, IpFamily.IPv6] : new[] { IpFamily.IPv4 }
            select Of(new(stack.Stack, cluster.Name, BlockPurpose.Vnet, family), cluster)
        )
            .DistinctBy(request => request.Key)
            .OrderBy(request => request.Key)
            .ToSeq();

    private static FamilyRequest Of(BlockKey key, ClusterDemand cluster)
    {
        var subnets = Subnets(key, cluster).DistinctBy(subnet => subnet.Key).ToSeq();
        var network = NetworkPrefix(subnets);
        var (nodes, need) = Count(cluster.Pools);
        var (vnet, pods, services) =
            key.Family == IpFamily.IPv4
                ? (network, PodRange.PrefixLengthFor(nodes), cluster.ServicePrefixLength)
                : (Math.Min(network, IPv6Network), IPv6Pods, IPv6Services);
        return new(
            Build(key, vnet, $"{subnets.Count} subnets", cluster),
            subnets,
            Build(key.For(BlockPurpose.Pods), pods, need, cluster),
            Build(key.For(BlockPurpose.Services), services, "services", cluster)
        );
    }

    private static IEnumerable<BlockRequest> Subnets(BlockKey key, ClusterDemand cluster)
    {
        var shared = cluster.Pools.Where(pool => !pool.OwnSubnet).ToSeq();
        if (shared.Count > 0)
        {
            yield return Nodes(BlockPurpose.Nodes, shared);
        }

        foreach (var pool in cluster.Pools.Where(pool => pool.OwnSubnet))
        {
            yield return Nodes(BlockPurpose.NodesOf(pool.Name), [pool]);
        }

        foreach (var subnet in cluster.Subnets)
        {
            yield return Sized(BlockPurpose.Subnet(subnet.Name), subnet.Addresses, $"{subnet.Addresses} addresses");
        }

        BlockRequest Nodes(BlockPurpose purpose, Seq<PoolDemand> pools)
        {
            var (count, need) = Count(pools);
            return Sized(purpose, count + cluster.OtherAddresses, $"{need}, {cluster.OtherAddresses} other addresses");
        }

        BlockRequest Sized(BlockPurpose purpose, long addresses, string need) =>
            Build(
                key.For(purpose),
                key.Family == IpFamily.IPv4 ? SubnetSize.PrefixLengthFor(addresses) : SubnetSize.IPv6PrefixLength,
                need,
                cluster
            );
    }

    /// <summary>All pools at their largest and in an upgrade, while a new pool takes the place of the largest.</summary>
    private static (long Nodes, string Need) Count(Seq<PoolDemand> pools)
    {
        var most = pools.Sum(pool => (long)pool.Nodes);
        var surge = pools.Sum(pool => (long)pool.Surge);
        var largest = pools.Count == 0 ? 0 : pools.Max(pool => pool.Nodes);
        return (most + surge + largest, $"{most} nodes, {surge} of surge, {largest} to replace the largest pool");
    }

    /// <summary>Blocks of powers of two, placed from the largest on, leave no gap: the sum is what they take.</summary>
    private static int NetworkPrefix(Seq<BlockRequest> subnets)
    {
        if (subnets.Count == 0)
        {
            return SubnetSize.LongestPrefix;
        }

        var longest = subnets.Max(subnet => subnet.PrefixLength);
        var parts = subnets.Sum(subnet => 1L << (longest - subnet.PrefixLength));
        return Math.Max(0, longest - PowerOfTwo.Covering(parts));
    }

    private static BlockRequest Build(BlockKey key, int prefixLength, string need, ClusterDemand cluster)
    {
        var pin = cluster.Pinned.FirstOrDefault(pin => pin.Purpose == key.Purpose && pin.Block.Family == key.Family);
        return new(key, prefixLength, need, pin?.Place ?? cluster.Place) { Pin = pin?.Block };
    }
}
