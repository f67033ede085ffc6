using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>Where Harbor finds its data outside the cluster, whoever made the services.</summary>
/// <param name="Realm">Of the storage account, where it is not public Azure's.</param>
internal sealed record HarborData(
    HarborServer PostgreSql,
    HarborServer Redis,
    string Account,
    string Container,
    string? Realm,
    SecretSource Key
)
{
    /// <summary>What Harbor is tested with.</summary>
    public const string PostgreSqlVersion = "15";

    private const string Database = "registry";

    private const string Layers = "harbor";

    /// <summary>Null where the data stays in the cluster.</summary>
    public static HarborData? Of(Harbor harbor, AddOnSite site) =>
        harbor.Settings.External is { } external ? Of(external)
        : Services(harbor, site) is { Cache: { } cache, Blobs: { } blobs, Databases: [var database] }
        && ServiceBuilder.For(harbor.Name, site)?.Hosts is { } hosts
            ? new(
                new($"{database.Name}.{hosts.PostgreSql}", 5432, database.User, Password(DataService.PostgreSql)),
                new($"{cache.Name}.{hosts.Redis}", 6380, User: null, Password(DataService.Redis)),
                blobs.Name,
                blobs.Container,
                hosts.Storage,
                Password(DataService.Blob)
            )
        : null;

    /// <summary>None where the data is elsewhere, or the cluster none of Azure's.</summary>
    public static ServicesPlan Services(Harbor harbor, AddOnSite site) =>
        harbor.Settings.Data == DataHome.Azure && ServiceBuilder.For(harbor.Name, site) is { } services
            ? Services(harbor.Settings.Azure ?? new(), services)
            : ServicesPlan.None;

    private static ServicesPlan Services(AzureHarborData sizes, ServiceBuilder services) =>
        new()
        {
            Databases = [services.PostgreSql(sizes.PostgreSql, PostgreSqlVersion, Database)],
            Cache = services.Cache(sizes.Redis),
            Blobs = services.Blobs(Layers),
        };

    private static HarborData Of(ExternalHarborData external) =>
        new(
            Server(external.PostgreSql),
            Server(external.Redis),
            external.Blob.Account,
            external.Blob.Container,
            Realm: null,
            new SecretSource.Supplied(external.Blob.Key)
        );

    private static HarborServer Server(ServerSettings server) =>
        new(server.Host, server.Port, server.User, new SecretSource.Supplied(server.Password));

    private static SecretSource.Service Password(DataService service) => new(service);
}

/// <param name="User">Null where the password alone opens it.</param>
internal sealed record HarborServer(string Host, int Port, string? User, SecretSource Password);
