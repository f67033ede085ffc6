using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>How services of Azure are called in one of its clouds.</summary>
/// <param name="Storage">What Harbor calls the realm.</param>
internal sealed record ServiceHosts(string PostgreSql, string MySql, string Redis, string Storage)
{
    private static readonly ServiceHosts Public = new(
        "postgres.database.azure.com",
        "mysql.database.azure.com",
        "redis.cache.windows.net",
        "core.windows.net"
    );

    private static readonly ServiceHosts China = new(
        "postgres.database.chinacloudapi.cn",
        "mysql.database.chinacloudapi.cn",
        "redis.cache.chinacloudapi.cn",
        "core.chinacloudapi.cn"
    );

    public static ServiceHosts In(AzureEnvironment environment) =>
        environment == AzureEnvironment.China ? China : Public;
}
