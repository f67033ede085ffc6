using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>Access policies are all or nothing for a vault and stand beside the roles that reviews look at.</summary>
internal sealed class VaultPolicies()
    : ResourcePolicy(
        "INF657",
        PolicySeverity.Warning,
        "a vault has access rules of its own",
        "write properties.enableRbacAuthorization: true",
        ("azure-native", "keyvault", "Vault")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var roles = inputs.At("properties.enableRbacAuthorization");
        return roles.BreaksIf(roles.IsNotTrue, "is not on");
    }
}
