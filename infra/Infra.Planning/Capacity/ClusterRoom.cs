using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.Capacity;

/// <summary>What the pools of a cluster leave to business lines, or its system pools to what keeps it alive.</summary>
internal static class ClusterRoom
{
    /// <summary>All nodes that business lines can count on, as large as the cluster may become.</summary>
    public static Room AtMost(AksPlan cluster, PoolMode mode = PoolMode.User) => Sum(cluster, mode, pool => pool.Max);

    /// <summary>The same, as small as the cluster may become.</summary>
    public static Room AtLeast(AksPlan cluster) => Sum(cluster, PoolMode.User, pool => pool.Min);

    /// <summary>At its largest, without one zone.</summary>
    public static Room Without(AksPlan cluster, string zone, PoolMode mode = PoolMode.User) =>
        Sum(cluster, mode, pool => Left(pool, zone));

    /// <summary>The most that any node has, for each kind of room; null where a size is not known.</summary>
    public static Room? LargestNode(AksPlan cluster, PoolMode mode) => Largest(Open(cluster, mode));

    /// <summary>The same over all nodes of the lines, those included that a pod has to ask for by what it tolerates.</summary>
    public static Room? LargestLineNode(AksPlan cluster) => Largest(Reliable(cluster, PoolMode.User));

    /// <summary>How many nodes business lines can count on, as many as there may be.</summary>
    public static int Nodes(AksPlan cluster) => Open(cluster, PoolMode.User).Sum(pool => pool.Max);

    private static Room? Largest(IEnumerable<PoolPlan> of)
    {
        var pools = of.ToList();
        if (pools.Count == 0 || pools.Exists(IsUnknown))
        {
            return null;
        }

        var nodes = pools.ConvertAll(Node);
        return new(nodes.Max(node => node.Cpu), nodes.Max(node => node.Memory), nodes.Max(node => node.Pods));
    }

    private static bool IsUnknown(PoolPlan pool) => VmSizes.Find(pool.Size) is null;

    /// <summary>Pools of nodes that stay: spot machines may go at any moment, and system nodes take nobody else.</summary>
    private static IEnumerable<PoolPlan> Reliable(AksPlan cluster, PoolMode mode) =>
        cluster.Pools.Prepend(cluster.SystemPool).Where(pool => pool.Mode == mode && !pool.IsSpot);

    /// <summary>Of those, what takes any pod for Linux: a promise that counts on GPU or Windows nodes is none to the others.</summary>
    private static IEnumerable<PoolPlan> Open(AksPlan cluster, PoolMode mode) =>
        Reliable(cluster, mode).Where(pool => pool.Os == PoolOs.Linux && !pool.KeepsAway);

    private static Room Sum(AksPlan cluster, PoolMode mode, Func<PoolPlan, int> nodes) =>
        Open(cluster, mode).Aggregate(default(Room), (sum, pool) => sum + Node(pool) * nodes(pool));

    private static Room Node(PoolPlan pool) =>
        VmSizes.Find(pool.Size) is { } shape ? NodeRoom.Of(shape, pool.MaxPods) : default;

    /// <summary>A pool over several zones is balanced as well as Azure can, so that the lost zone has its share, rounded up.</summary>
    private static int Left(PoolPlan pool, string zone) =>
        pool.Zones.Contains(zone) ? pool.Max - (pool.Max + pool.Zones.Count - 1) / pool.Zones.Count : pool.Max;
}
