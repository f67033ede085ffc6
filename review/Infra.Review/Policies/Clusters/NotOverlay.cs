using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Without Overlay every Pod needs an address of the virtual network; kubenet ends in March 2028. (AKS baseline 4, PSRule AzureCNI)</summary>
internal sealed class NotOverlay()
    : ClusterPolicy(
        "INF618",
        PolicySeverity.Warning,
        "Pods take addresses of the network",
        "write networkProfile.networkPluginMode: overlay"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var mode = cluster.Inputs.At("networkProfile.networkPluginMode");
        return mode.IsNoneOf("overlay") ? mode.Breaks($"is {mode.Shown}") : null;
    }
}
