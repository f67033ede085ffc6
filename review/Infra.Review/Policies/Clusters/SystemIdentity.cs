using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Rights on networks have to exist before the cluster, and outlive it. (AKS baseline 7, PSRule ManagedIdentity)</summary>
internal sealed class SystemIdentity()
    : ClusterPolicy(
        "INF632",
        PolicySeverity.Warning,
        "the identity of a cluster comes and goes with it",
        "write identity.type UserAssigned with an identity of your own"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var type = cluster.Inputs.At("identity.type");
        return type.IsNoneOf("UserAssigned") ? type.Breaks($"is {type.Shown}") : null;
    }
}
