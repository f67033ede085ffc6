using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Topology;

namespace Infra.Planning.Capacity;

/// <summary>
/// AKS's own pods that are not on every node. No page of Microsoft promises these figures: they are ours, from what the
/// projects ask for in their own manifests, rounded up. AKS changes them without notice.
/// </summary>
internal static class SystemPods
{
    /// <summary>CoreDNS gets another pod for every so many nodes.</summary>
    private const int NodesPerResolver = 16;

    private static readonly Demand[] Fixed =
    [
        On("Autoscaler of CoreDNS", 20, 10, replicas: 1),
        On("Tunnel to the control plane", 20, 20, replicas: 2),
        On("Metrics server", 100, 200, replicas: 2),
        On("Cilium operator", 100, 128, replicas: 2),
        On("Workload identity", 100, 20, replicas: 2),
        On("Azure Policy", 60, 100, replicas: 1),
        On("Gatekeeper", 100, 256, replicas: 3),
        On("Image cleaner", 50, 30, replicas: 1),
    ];

    public static IEnumerable<Demand> Of(AksPlan cluster)
    {
        var nodes = cluster.Pools.Append(cluster.SystemPool).Sum(pool => pool.Max);
        var resolvers = Math.Max(2, (nodes + NodesPerResolver - 1) / NodesPerResolver);
        return Fixed.Prepend(On("CoreDNS", 100, 70, resolvers));
    }

    private static Demand On(string name, int millicores, int mebibytes, int replicas) =>
        new(name, PoolMode.System, new(millicores), Memory.Mebi(mebibytes), replicas);
}
