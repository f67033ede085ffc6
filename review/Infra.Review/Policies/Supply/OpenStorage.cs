using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>A leaked key would be enough from anywhere. (CKV_AZURE_35)</summary>
internal sealed class OpenStorage()
    : ResourcePolicy(
        "INF655",
        PolicySeverity.Error,
        "the whole internet reaches a storage account",
        "write publicNetworkAccess: Disabled, or networkRuleSet.defaultAction: Deny",
        ("azure-native", "storage", "StorageAccount")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var access = inputs["publicNetworkAccess"];
        return access.BreaksIf(
            access.IsNoneOf("Disabled") && inputs.At("networkRuleSet.defaultAction").IsNoneOf("Deny"),
            "lets everybody in"
        );
    }
}
