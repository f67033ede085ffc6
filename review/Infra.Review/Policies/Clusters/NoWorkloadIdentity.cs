using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Without it every Pod that uses Azure needs a stored secret. (AKS baseline 7)</summary>
internal sealed class NoWorkloadIdentity()
    : ClusterPolicy(
        "INF631",
        PolicySeverity.Warning,
        "Pods cannot sign in to Azure without a secret",
        "write oidcIssuerProfile.enabled and securityProfile.workloadIdentity.enabled: true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var (issuer, identity) = (
            cluster.Inputs.At("oidcIssuerProfile.enabled"),
            cluster.Inputs.At("securityProfile.workloadIdentity.enabled")
        );
        return issuer.IsNotTrue ? issuer.Breaks("is not on")
            : identity.IsNotTrue ? identity.Breaks("is not on")
            : null;
    }
}
