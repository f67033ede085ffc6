using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>One switch on a container then shows its files to everybody. (CKV_AZURE_59, CKV_AZURE_190)</summary>
internal sealed class PublicBlobs()
    : ResourcePolicy(
        "INF653",
        PolicySeverity.Error,
        "a storage account may have public containers",
        "write allowBlobPublicAccess: false",
        ("azure-native", "storage", "StorageAccount")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var open = inputs["allowBlobPublicAccess"];
        return open.BreaksIf(open.IsNotFalse, "is not off");
    }
}
