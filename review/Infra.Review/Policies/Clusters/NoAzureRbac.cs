using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Access to the cluster is then given, reviewed and taken away where all other access is. (AKS baseline 8, PSRule AzureRBAC)</summary>
internal sealed class NoAzureRbac()
    : ClusterPolicy(
        "INF613",
        PolicySeverity.Warning,
        "Azure roles do not count in the cluster",
        "write aadProfile.enableAzureRBAC: true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("aadProfile.enableAzureRBAC");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
