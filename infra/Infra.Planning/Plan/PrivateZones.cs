using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides the private DNS zones of data services.</summary>
internal static class PrivateZones
{
    // Azure Private Endpoint private DNS zone values, the tables of both clouds.
    private static readonly SortedMap<string> Public = new([
        new("blob", "privatelink.blob.core.windows.net"),
        new("keyVault", "privatelink.vaultcore.azure.net"),
        new("mySql", "privatelink.mysql.database.azure.com"),
        new("postgreSql", "privatelink.postgres.database.azure.com"),
        new("redis", "privatelink.redis.cache.windows.net"),
    ]);

    private static readonly SortedMap<string> China = new([
        new("blob", "privatelink.blob.core.chinacloudapi.cn"),
        new("keyVault", "privatelink.vaultcore.azure.cn"),
        new("mySql", "privatelink.mysql.database.chinacloudapi.cn"),
        new("postgreSql", "privatelink.postgres.database.chinacloudapi.cn"),
        new("redis", "privatelink.redis.cache.chinacloudapi.cn"),
    ]);

    public static Seq<PrivateZonePlan> Build(string cluster, AksSettings aks) =>
        (
            from service in aks.Network.DataServices.Distinct()
            let zone = Find(DataServices.Key(service), aks)
            select new PrivateZonePlan
            {
                Service = service,
                Name = zone.Name,
                Link = $"link-{cluster}",
                Existing = zone.Existing?.ToString(),
            }
        ).ToSeq();

    private static PrivateZone Find(string service, AksSettings aks) =>
        aks.Network.PrivateZones.TryGetValue(service, out var stated)
            ? stated
            : new((aks.Environment == AzureEnvironment.China ? China : Public)[service], null);
}
