using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Cluster DNS and metrics run there; two nodes do not survive an upgrade and a failure at once. (AKS baseline 2, PSRule MinNodeCount)</summary>
internal sealed class FewSystemNodes()
    : ClusterPolicy(
        "INF603",
        PolicySeverity.Error,
        "a cluster has fewer than three system nodes",
        "give the system pools together 3 nodes or more at least"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var least = cluster.Pools.Where(pool => pool.IsSystem).Select(pool => pool.Least).ToList();
        return least.Count > 0 && least.TrueForAll(count => count is not null) && least.Sum() < 3
            ? cluster.Inputs.Breaks($"has {least.Sum()} system nodes at least")
            : null;
    }
}
