using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>Where kuboard finds its database.</summary>
/// <param name="Server">Host and port.</param>
/// <param name="Tls">As the driver of MySQL takes it.</param>
/// <param name="OutsidePort">Of a server outside the cluster; null for one in it.</param>
internal sealed record KuboardData(string Server, string User, SecretSource Password, string Tls, int? OutsidePort)
{
    private const int Port = 3306;

    public const string Database = "kuboard";

    /// <summary>The newest that Azure takes in the provider's version of its API. It upgrades a server in place later.</summary>
    private const string Version = "8.0.21";

    private const string Verified = "sslMode=VERIFY_IDENTITY";

    /// <summary>Inside the namespace the server has no certificate that anybody signed.</summary>
    private const string Plain = "sslMode=DISABLED&allowPublicKeyRetrieval=true";

    public static KuboardData Of(Kuboard kuboard, AddOnSite site) =>
        kuboard.Settings.External is { } external
            ? new(
                $"{external.Host}:{external.Port}",
                external.User,
                new SecretSource.Supplied(external.Password),
                Verified,
                external.Port
            )
        : Services(kuboard, site).Databases is [var made] && ServiceBuilder.For(kuboard.Name, site)?.Hosts is { } hosts
            ? new(
                $"{made.Name}.{hosts.MySql}:{Port}",
                made.User,
                new SecretSource.Service(DataService.MySql),
                Verified,
                Port
            )
        : new($"{KuboardBuilder.Database}:{Port}", "kuboard", new SecretSource.Random(32), Plain, OutsidePort: null);

    /// <summary>None where the data is elsewhere, or the cluster none of Azure's.</summary>
    public static ServicesPlan Services(Kuboard kuboard, AddOnSite site) =>
        kuboard.Settings.Data == DataHome.Azure && ServiceBuilder.For(kuboard.Name, site) is { } services
            ? new()
            {
                Databases = [services.MySql(kuboard.Settings.Azure ?? ServiceReaders.DefaultServer, Version, Database)],
            }
            : ServicesPlan.None;
}
