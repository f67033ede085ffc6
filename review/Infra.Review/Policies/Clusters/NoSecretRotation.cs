using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Without rotation a changed secret waits for the next deployment. (AKS baseline 11, PSRule SecretStore and SecretStoreRotation, CKV_AZURE_172)</summary>
internal sealed class NoSecretRotation()
    : ClusterPolicy(
        "INF623",
        PolicySeverity.Warning,
        "secrets of the vault do not reach Pods, or never anew",
        "write addonProfiles.azureKeyvaultSecretsProvider with enabled and config.enableSecretRotation true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var addOn = cluster.Inputs.At("addonProfiles.azureKeyvaultSecretsProvider");
        return addOn["enabled"].IsNotTrue ? addOn["enabled"].Breaks("is not on")
            : addOn.At("config.enableSecretRotation").IsNotTrue
                ? addOn.At("config.enableSecretRotation").Breaks("is not on")
            : null;
    }
}
