using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Unmanaged nodes patch themselves without ever being restarted on purpose. (AKS baseline 14, PSRule NodeAutoUpgrade)</summary>
internal sealed class NoNodePatches()
    : ClusterPolicy(
        "INF627",
        PolicySeverity.Error,
        "nodes do not get security patches",
        "write autoUpgradeProfile.nodeOSUpgradeChannel NodeImage or SecurityPatch"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var channel = cluster.Inputs.At("autoUpgradeProfile.nodeOSUpgradeChannel");
        return channel.IsNoneOf("NodeImage", "SecurityPatch") ? channel.Breaks($"is {channel.Shown}") : null;
    }
}
