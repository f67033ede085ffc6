using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Without the autoscaler a person has to add nodes when a quota is used, at night too. Node auto-provisioning does as well. (AKS baseline 16, PSRule AutoScaling)</summary>
internal sealed class FixedSize()
    : PoolPolicy(
        "INF609",
        PolicySeverity.Warning,
        "a pool does not scale",
        "write enableAutoScaling with minCount and maxCount"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var scaling = pool.Inputs["enableAutoScaling"];
        return pool.Cluster.At("nodeProvisioningProfile.mode").IsNoneOf("Auto") && scaling.IsNotTrue
            ? scaling.Breaks("is not on")
            : null;
    }
}
