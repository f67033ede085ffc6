using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Only then do roles follow the people who join and leave. (AKS baseline 8, PSRule ManagedAAD)</summary>
internal sealed class NoEntra()
    : ClusterPolicy(
        "INF612",
        PolicySeverity.Error,
        "people do not sign in with Entra ID",
        "write aadProfile.managed: true with the groups of the administrators"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("aadProfile.managed");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
