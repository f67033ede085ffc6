using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>Without it who can delete the vault can destroy every key at once. (CKV_AZURE_110)</summary>
internal sealed class PurgeableVault()
    : ResourcePolicy(
        "INF656",
        PolicySeverity.Error,
        "a vault can be wiped",
        "write properties.enablePurgeProtection: true",
        ("azure-native", "keyvault", "Vault")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var purge = inputs.At("properties.enablePurgeProtection");
        return purge.BreaksIf(purge.IsNotTrue, "is not on");
    }
}
