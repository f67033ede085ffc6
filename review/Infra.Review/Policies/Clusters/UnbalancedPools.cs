using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>The autoscaler knows no zones; balancing like pools is what keeps zones even. (AKS: cluster autoscaler)</summary>
internal sealed class UnbalancedPools()
    : ClusterPolicy(
        "INF634",
        PolicySeverity.Warning,
        "pools of one zone each do not grow evenly",
        "write autoScalerProfile.balanceSimilarNodeGroups \"true\""
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var balance = cluster.Inputs.At("autoScalerProfile.balanceSimilarNodeGroups");
        return
            cluster.Pools.Count(pool => pool.IsUser && pool.Inputs["availabilityZones"].Items.Count() == 1) > 1
            && balance.IsNotTrue
            ? balance.Breaks("is not on")
            : null;
    }
}
