using Infra.Review.Reading;

namespace Infra.Review.Policies.Networks;

/// <summary>Costs and incidents need a name. (PSRule Azure.Resource.UseTags)</summary>
internal sealed class Untagged()
    : ResourcePolicy(
        "INF644",
        PolicySeverity.Warning,
        "nobody can tell whose resource this is",
        "write tags with owner",
        ("azure-native", "containerservice", "ManagedCluster"),
        ("azure-native", "network", "VirtualNetwork"),
        ("azure-native", "resources", "ResourceGroup"),
        ("azure-native", "storage", "StorageAccount"),
        ("azure-native", "keyvault", "Vault")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var owner = inputs.At("tags.owner");
        return owner.BreaksIf(owner.Missing, "is not set");
    }
}
