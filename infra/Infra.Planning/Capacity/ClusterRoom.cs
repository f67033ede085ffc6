using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.Capacity;

/// <summary>What the pools of a cluster leave to the business lines.</summary>
internal static class ClusterRoom
{
    /// <summary>All nodes that business lines can count on, as large as the cluster may become.</summary>
    public static Room AtMost(AksPlan cluster) => Sum(cluster, pool => pool.Max);

    /// <summary>The same, as small as the cluster may become.</summary>
    public static Room AtLeast(AksPlan cluster) => Sum(cluster, pool => pool.Min);

    /// <summary>At its largest, without one zone.</summary>
    public static Room Without(AksPlan cluster, string zone) => Sum(cluster, pool => Left(pool, zone));

    /// <summary>The most that any node has, for each kind of room; null where a size is not known.</summary>
    public static Room? LargestNode(AksPlan cluster)
    {
        var pools = Reliable(cluster).ToList();
        if (pools.Count == 0 || pools.Exists(pool => VmSizes.Find(pool.Size) is null))
        {
            return null;
        }

        var nodes = pools.ConvertAll(Node);
        return new(nodes.Max(node => node.Cpu), nodes.Max(node => node.Memory), nodes.Max(node => node.Pods));
    }

    /// <summary>Pools of nodes that stay: spot machines may go at any moment, and system nodes take nobody else.</summary>
    private static IEnumerable<PoolPlan> Reliable(AksPlan cluster) =>
        cluster.Pools.Where(pool => pool is { Mode: PoolMode.User, IsSpot: false });

    private static Room Sum(AksPlan cluster, Func<PoolPlan, int> nodes) =>
        Reliable(cluster).Aggregate(default(Room), (sum, pool) => sum + Node(pool) * nodes(pool));

    private static Room Node(PoolPlan pool) =>
        VmSizes.Find(pool.Size) is { } shape ? NodeRoom.Of(shape, pool.MaxPods) : default;

    /// <summary>A pool over several zones is balanced as well as Azure can, so that the lost zone has its share, rounded up.</summary>
    private static int Left(PoolPlan pool, string zone) =>
        pool.Zones.Contains(zone) ? pool.Max - (pool.Max + pool.Zones.Count - 1) / pool.Zones.Count : pool.Max;
}
