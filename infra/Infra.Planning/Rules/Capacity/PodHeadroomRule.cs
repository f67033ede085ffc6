using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;

namespace Infra.Planning.Rules;

/// <summary>
/// A stated pod range is left with room for more nodes: a quarter of it, or the block beside it kept free. Ranges that are
/// given have the block beside them, or a warning of their own.
/// </summary>
internal sealed class PodHeadroomRule : Rule
{
    private const int Quarter = 4;

    public override DiagnosticCode Code { get; } =
        new("INF419", Severity.Warning, "a stated pod range leaves little room to grow");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        from cluster in draft.SoundClusters
        where cluster.Settings.Network.Pods is not null
        let pods = cluster.Plan.Cluster.Pods
        let room = PodRange.Nodes(pods.PrefixLength)
        let count = NodeCount.Of(ClusterDemands.Of(cluster.Declared, cluster.Settings).Pools)
        where count.Sum <= room && (room - count.Sum) * Quarter < room && !IsGrowthKept(draft, cluster)
        select Broken(
            cluster.Path["network"]["pods"],
            $"{pods} holds {room} nodes, there are up to {count.Sum}, and "
                + (
                    HasWindows(cluster)
                        ? "beside Windows pools it never grows"
                        : $"{pods.Buddy} beside it is not kept free"
                ),
            HasWindows(cluster)
                ? "write a larger range before the cluster is made"
                : $"declare {pods.Parent} in pools.pods of addresses.yaml, or write a larger range before the cluster is made"
        );

    private static bool HasWindows(AksDraft cluster) => ClusterDemands.Of(cluster.Declared, cluster.Settings).Windows;

    private static bool IsGrowthKept(Draft draft, AksDraft cluster) =>
        draft.Plan.Blocks.Any(block =>
            block.Key.Cluster == cluster.Declared.Settings.Name.Value && block.Key.Purpose == BlockPurpose.PodsGrowth
        );
}
