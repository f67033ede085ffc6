using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>Decides the services of Azure that hold the data of one add-on.</summary>
internal sealed class ServiceBuilder(string addOn, AddOnSite site, AksPlan aks)
{
    private readonly ServiceNames names = new(aks.Subscription, site.Cluster.Settings.Name.Value, addOn);

    /// <summary>Null where the cluster is none of Azure's, which a rule refuses.</summary>
    public static ServiceBuilder? For(string addOn, AddOnSite site) =>
        site.Host is AksPlan aks ? new(addOn, site, aks) : null;

    public DatabaseServerPlan PostgreSql(DatabaseServerSettings settings, string version, string database) =>
        Database(settings, DataService.PostgreSql, database) with
        {
            Name = names.Of("psql"),
            Version = version,
            Characters = ("UTF8", "en_US.utf8"),
            Subnet = aks.Network.PostgreSql,
        };

    public DatabaseServerPlan MySql(DatabaseServerSettings settings, string version, string database) =>
        Database(settings, DataService.MySql, database) with
        {
            Name = names.Of("mysql"),
            Version = version,
            Characters = ("utf8mb4", "utf8mb4_unicode_ci"),
            Subnet = aks.Network.MySql,
        };

    public CachePlan Cache(CacheSettings settings)
    {
        var name = names.Of("redis");
        var tier = settings.TierIn(site.IsResilient);
        return new()
        {
            Name = name,
            Tier = tier,
            Capacity = settings.Capacity,
            Zones = tier == CacheTier.Premium && site.IsResilient ? aks.SystemPool.Zones : [],
            Endpoint = Endpoint(name, "redisCache", DataService.Redis),
        };
    }

    public BlobStorePlan Blobs(string container)
    {
        var name = names.Plain("st", longest: 24);
        return new()
        {
            Name = name,
            Container = container,
            IsZoneRedundant = site.IsResilient,
            Endpoint = Endpoint(name, "blob", DataService.Blob),
        };
    }

    /// <summary>By which name a service is called, and how layers are found in the cluster's cloud.</summary>
    public ServiceHosts Hosts => ServiceHosts.In(aks.Environment);

    private DatabaseServerPlan Database(DatabaseServerSettings settings, DataService service, string database) =>
        new()
        {
            Service = service,
            Name = "",
            Version = "",
            Size = (settings.Size.Name, settings.Kind),
            Storage = settings.Storage,
            Backup = settings.Backup,
            HasStandby = site.IsResilient,
            User = addOn,
            Database = database,
            Characters = ("", ""),
            Subnet = null,
            Zone = aks.Network.Zone(service),
        };

    private EndpointPlan Endpoint(string name, string group, DataService service) =>
        new($"pep-{name}", group, aks.Network.Endpoints, aks.Network.Zone(service));
}
