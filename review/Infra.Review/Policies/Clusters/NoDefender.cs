using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Attacks on nodes and the API server are then seen. Azure China has it no more. (AKS baseline 13, PSRule DefenderProfile)</summary>
internal sealed class NoDefender()
    : ClusterPolicy(
        "INF625",
        PolicySeverity.Warning,
        "Defender does not watch the cluster",
        "write securityProfile.defender.securityMonitoring.enabled: true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("securityProfile.defender.securityMonitoring.enabled");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
