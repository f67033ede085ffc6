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
        var nodes = NodeCount.Of(cluster.Pools);
        var (vnet, pods, services) =
            key.Family == IpFamily.IPv4
                ? (network, PodRange.PrefixLengthFor(nodes.Sum), cluster.ServicePrefixLength)
                : (Math.Min(network, IPv6Network), IPv6Pods, IPv6Services);
        return new(
            Build(key, vnet, $"{subnets.Count} subnets", cluster),
            subnets,
            Build(key.For(BlockPurpose.Pods), pods, $"{nodes}", cluster) with
            {
                Fixed = cluster.Windows,
            },
            Build(key.For(BlockPurpose.Services), services, "services", cluster) with
            {
                Fixed = true,
            }
        );
    }

    private static IEnumerable<BlockRequest> Subnets(BlockKey key, ClusterDemand cluster)
    {
        foreach (var pools in cluster.Pools.GroupBy(pool => pool.Subnet))
        {
            var count = NodeCount.Of(pools.ToSeq());
            yield return Sized(
                pools.Key,
                count.Sum + cluster.OtherAddresses,
                $"{count}, {cluster.OtherAddresses} other addresses"
            );
        }

        foreach (var subnet in cluster.Subnets)
        {
            yield return Sized(BlockPurpose.Subnet(subnet.Name), subnet.Addresses, $"{subnet.Addresses} addresses");
        }

        BlockRequest Sized(BlockPurpose purpose, long addresses, string need) =>
            Build(
                key.For(purpose),
                key.Family == IpFamily.IPv4 ? SubnetSize.PrefixLengthFor(addresses) : SubnetSize.IPv6PrefixLength,
                need,
                cluster
            );
    }

    /// <summary>Blocks of powers of two, placed from the largest on, leave no gap: the sum is what they take.</summary>
    internal static int NetworkPrefix(Seq<BlockRequest> subnets)
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
