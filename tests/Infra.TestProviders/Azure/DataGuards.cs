using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>What Azure refuses of database servers and caches.</summary>
internal sealed class DataGuards(Cloud cloud)
{
    private const string PostgreSql = "azure-native:dbforpostgresql:Server";
    private const string MySql = "azure-native:dbformysql:Server";
    private const string Redis = "azure-native:redis:Redis";

    public void OnCreate(AzureKind kind, ObjectValue inputs)
    {
        switch (kind.Token)
        {
            case PostgreSql:
                OnServer(inputs, "Microsoft.DBforPostgreSQL/flexibleServers", "privateDnsZoneArmResourceId");
                break;
            case MySql:
                OnServer(inputs, "Microsoft.DBforMySQL/flexibleServers", "privateDnsZoneResourceId");
                break;
            case Redis:
                Expect(
                    !inputs.Items("zones").Any() || inputs.Object("sku").Text("name") == "Premium",
                    "zones are for tier Premium"
                );
                break;
        }
    }

    public static void OnUpdate(AzureKind kind, CloudResource before, ObjectValue after)
    {
        if (kind.Token is PostgreSql or MySql)
        {
            Expect(!IsBurstable(after) || !HasStandby(after), "a burstable server has no standby");
            Expect(
                Storage(before.Inputs) is not { } old || Storage(after) is not { } now || now >= old,
                "storage cannot shrink"
            );
        }
    }

    private void OnServer(ObjectValue inputs, string service, string zone)
    {
        Expect(!IsBurstable(inputs) || !HasStandby(inputs), "a burstable server has no standby");
        var network = inputs.Object("network");
        if (network.Text("delegatedSubnetResourceId") is not { } id)
        {
            return;
        }

        Expect(network.Text(zone) is not null, "a server in a network needs a private zone for its name");
        var delegations = cloud.Find(id)?.Inputs.Items("delegations").OfType<ObjectValue>() ?? [];
        Expect(
            delegations.Any(delegation => delegation.Text("serviceName") == service),
            $"'{id}' is not delegated to {service}"
        );
    }

    private static bool IsBurstable(ObjectValue server) => server.Object("sku").Text("tier") == "Burstable";

    private static bool HasStandby(ObjectValue server) =>
        server.Object("highAvailability").Text("mode") is not (null or "Disabled");

    private static double? Storage(ObjectValue server) =>
        server.Object("storage")["storageSizeGB"] is NumberValue { Value: var size } ? size : null;

    private static void Expect(bool holds, string reason)
    {
        if (!holds)
        {
            throw new ProviderException($"BadRequest: {reason}");
        }
    }
}
