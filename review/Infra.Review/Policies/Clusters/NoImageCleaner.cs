using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Unused images with known flaws stay where an attacker finds them. (AKS baseline 13)</summary>
internal sealed class NoImageCleaner()
    : ClusterPolicy(
        "INF626",
        PolicySeverity.Info,
        "old images stay on nodes",
        "write securityProfile.imageCleaner.enabled: true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("securityProfile.imageCleaner.enabled");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
