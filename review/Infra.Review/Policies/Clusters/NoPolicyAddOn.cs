using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>The rules of the company then hold in the cluster, whoever deploys. (AKS baseline 12, PSRule AzurePolicyAddOn, CKV_AZURE_116)</summary>
internal sealed class NoPolicyAddOn()
    : ClusterPolicy(
        "INF624",
        PolicySeverity.Warning,
        "the Azure Policy add-on is off",
        "write addonProfiles.azurepolicy.enabled: true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("addonProfiles.azurepolicy.enabled");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
