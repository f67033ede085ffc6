using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides the private DNS zones of data services.</summary>
internal static class PrivateZones
{
    /// <summary>Of Azure's public cloud. Other clouds have other names, which a config has to state.</summary>
    private static readonly SortedMap<string> Public = new([
        new("blob", "privatelink.blob.core.windows.net"),
        new("keyVault", "privatelink.vaultcore.azure.net"),
        new("mySql", "privatelink.mysql.database.azure.com"),
        new("postgreSql", "privatelink.postgres.database.azure.com"),
        new("redis", "privatelink.redis.cache.windows.net"),
    ]);

    public static Seq<PrivateZonePlan> Build(string cluster, AksSettings aks) =>
        (
            from service in aks.Network.DataServices.Distinct()
            let zone = Find(service, aks)
            where zone is not null
            select new PrivateZonePlan
            {
                Service = service,
                Name = zone.Name,
                Link = $"link-{cluster}",
                Existing = zone.Existing?.ToString(),
            }
        ).ToSeq();

    /// <summary>Null where the cloud has no usual name and none is stated.</summary>
    public static PrivateZone? Find(DataService service, AksSettings aks)
    {
        var key = DataServices.Key(service);
        return aks.Network.PrivateZones.TryGetValue(key, out var stated) ? stated
            : aks.Environment == AzureEnvironment.Public ? new(Public[key], null)
            : null;
    }
}
