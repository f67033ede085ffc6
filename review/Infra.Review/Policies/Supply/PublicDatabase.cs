using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>A database needs no way to it but from the clusters. (CKV_AZURE_53, CKV_AZURE_68)</summary>
internal sealed class PublicDatabase()
    : ResourcePolicy(
        "INF658",
        PolicySeverity.Error,
        "the internet reaches a database",
        "put it into a delegated subnet, or write network.publicNetworkAccess: Disabled",
        ("azure-native", "dbforpostgresql", "Server"),
        ("azure-native", "dbformysql", "Server")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var network = inputs["network"];
        return network.BreaksIf(
            network["delegatedSubnetResourceId"].Missing && network["publicNetworkAccess"].IsNoneOf("Disabled"),
            "is public"
        );
    }
}
