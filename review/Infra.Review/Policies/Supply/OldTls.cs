using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>TLS 1.0 and 1.1 are broken. (CKV_AZURE_44)</summary>
internal sealed class OldTls()
    : ResourcePolicy(
        "INF654",
        PolicySeverity.Error,
        "a storage account speaks old TLS",
        "write minimumTlsVersion TLS1_2 or newer",
        ("azure-native", "storage", "StorageAccount")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var version = inputs["minimumTlsVersion"];
        return version.BreaksIf(version.IsNoneOf("TLS1_2", "TLS1_3"), $"is {version.Shown}");
    }
}
