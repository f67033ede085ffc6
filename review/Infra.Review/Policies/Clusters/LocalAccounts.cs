using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>A local account is a certificate that nobody can take back. (AKS baseline 8, PSRule LocalAccounts, CKV_AZURE_141)</summary>
internal sealed class LocalAccounts()
    : ClusterPolicy("INF614", PolicySeverity.Error, "a cluster has local accounts", "write disableLocalAccounts: true")
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("disableLocalAccounts");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
