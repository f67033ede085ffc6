using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>The console, its database and, for two consoles, the cache that they share.</summary>
internal static class KuboardBuilder
{
    public static readonly NamespaceName Space = "kuboard";

    private const string Console = "kuboard";

    private const int ConsolePort = 8080;

    public const string Database = "kuboard-database";

    private const string Cache = "kuboard-cache";

    private const string Secret = "kuboard";

    private static readonly SecretKey DatabasePassword = new(Secret, "database-password");

    private static readonly SecretKey CachePassword = new(Secret, "cache-password");

    public static AddOnPlan Build(Kuboard kuboard, AddOnSite site)
    {
        var settings = kuboard.Settings;
        var data = KuboardData.Of(kuboard, site);
        IEnumerable<ServingPlan?> workloads =
        [
            settings.Data == DataHome.Internal ? DatabaseOf(settings, site) : null,
            site.IsResilient ? CacheOf(site) : null,
            ConsoleOf(settings, data, site),
        ];
        var made = workloads.OfType<ServingPlan>().ToSeq();
        var pods = made.Select(PodsPlan.Of).ToSeq();
        return new()
        {
            Name = kuboard.Name,
            After = [],
            Namespaces = [site.Space(Space, "restricted", pods, traffic: Traffic(data))],
            Pods = pods,
            Routes =
            [
                site.Route(
                    kuboard.Name,
                    settings.Host,
                    Space,
                    Console,
                    80,
                    (new([new(TenantPolicies.ServiceLabel, Console)]), ConsolePort),
                    // Logs and shells stay open for as long as somebody looks.
                    TimeSpan.FromHours(1)
                ),
            ],
            Services = KuboardData.Services(kuboard, site),
            Secrets = [SecretOf(data, site)],
            Workloads = made.Select(WorkloadPlan (workload) => workload).ToSeq(),
        };
    }

    /// <summary>The API servers of the clusters that it shows, and a database outside.</summary>
    private static AddOnTraffic Traffic(KuboardData data) =>
        new()
        {
            Out =
            [
                TrafficPlan.Anyone(AddOnTraffic.Api),
                .. data.OutsidePort is { } port ? [TrafficPlan.Anyone([new(port, "TCP")])] : Array.Empty<TrafficPlan>(),
            ],
        };

    private static SecretPlan SecretOf(KuboardData data, AddOnSite site)
    {
        var entries = new Dictionary<string, SecretSource> { [DatabasePassword.Key] = data.Password };
        if (site.IsResilient)
        {
            entries[CachePassword.Key] = new SecretSource.Random(32);
        }

        return new()
        {
            Name = Secret,
            Namespace = Space,
            Entries = new(entries),
        };
    }

    private static DeploymentPlan ConsoleOf(KuboardSettings settings, KuboardData data, AddOnSite site)
    {
        var environment = new Dictionary<string, string>
        {
            ["DB_DRIVER"] = "com.mysql.cj.jdbc.Driver",
            ["DB_URL"] = $"jdbc:mysql://{data.Server}/{KuboardData.Database}?serverTimezone=UTC&{data.Tls}",
            ["DB_USERNAME"] = data.User,
            // Below 1024 a port is for root alone.
            ["SERVER_PORT"] = $"{ConsolePort}",
            ["KUBOARD_SWAGGER_ENABLED"] = "false",
            ["TZ"] = "UTC",
        };
        var secrets = new Dictionary<string, SecretKey> { ["DB_PASSWORD"] = DatabasePassword };
        if (site.IsResilient)
        {
            environment["KUBOARD_CACHE_PROVIDER"] = "redis";
            environment["KUBOARD_CACHE_REDIS_MODE"] = "standalone";
            environment["KUBOARD_CACHE_REDIS_NODES"] = $"{Cache}:6379";
            secrets["KUBOARD_CACHE_REDIS_PASSWORD"] = CachePassword;
        }

        return new()
        {
            Name = Console,
            Namespace = Space,
            Replicas = site.Replicas(2),
            Scratch = ["/app/logs", "/tmp"],
            Ports = [new("http", 80, ConsolePort)],
            Main = new()
            {
                Name = Console,
                Image = site.Image($"docker.io/eipwork/kuboard:{settings.Version}"),
                Resources = KuboardSizes.Console * settings.Size.Factor(),
                Environment = new(environment),
                SecretEnvironment = new(secrets),
                Listens = [ConsolePort],
                Readiness = ProbePlan.Http(ConsolePort, "/"),
                Liveness = ProbePlan.Http(ConsolePort, "/").Patient,
                // Its tables are made or changed at the start.
                Startup = ProbePlan.Http(ConsolePort, "/") with
                {
                    Failures = 30,
                },
            },
        };
    }

    private static StatefulSetPlan DatabaseOf(KuboardSettings settings, AddOnSite site)
    {
        var alive = ProbePlan.Tcp(3306);
        return new()
        {
            Name = Database,
            Namespace = Space,
            Replicas = 1,
            User = 999,
            Disk = new("/var/lib/mysql", settings.Storage, site.StorageClass),
            Scratch = ["/tmp", "/var/run/mysqld"],
            Ports = [new("mysql", 3306, 3306)],
            Main = new()
            {
                Name = "mysql",
                Image = site.Image("docker.io/library/mysql:8.4.6"),
                Resources = KuboardSizes.Database * settings.Size.Factor(),
                Arguments = ["--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci"],
                Environment = new([new("MYSQL_DATABASE", "kuboard"), new("MYSQL_USER", "kuboard")]),
                SecretEnvironment = new([
                    new("MYSQL_PASSWORD", DatabasePassword),
                    new("MYSQL_ROOT_PASSWORD", DatabasePassword),
                ]),
                Listens = [3306],
                Readiness = alive,
                Liveness = alive.Patient,
                Startup = alive with { Failures = 30 },
            },
        };
    }

    private static DeploymentPlan CacheOf(AddOnSite site) =>
        new()
        {
            Name = Cache,
            Namespace = Space,
            Replicas = 1,
            User = 999,
            Scratch = ["/data"],
            Ports = [new("redis", 6379, 6379)],
            Main = new()
            {
                Name = "valkey",
                Image = site.Image("docker.io/valkey/valkey:8.1.3"),
                Resources = KuboardSizes.Cache,
                // What it remembers can be found out again.
                Command =
                [
                    "sh",
                    "-c",
                    "exec valkey-server --requirepass \"$PASSWORD\" --save '' --maxmemory 48mb --maxmemory-policy allkeys-lru",
                ],
                SecretEnvironment = new([new("PASSWORD", CachePassword)]),
                Listens = [6379],
                Readiness = ProbePlan.Tcp(6379),
                Liveness = ProbePlan.Tcp(6379).Patient,
            },
        };
}

internal static class KuboardSizes
{
    /// <summary>A program in Java: little less than this and it does not start.</summary>
    public static ResourcesPlan Console { get; } = ResourcesPlan.Of(250, 768, 1024);

    public static ResourcesPlan Database { get; } = ResourcesPlan.Of(100, 512, 1024);

    public static ResourcesPlan Cache { get; } = ResourcesPlan.Of(20, 64, 128);
}
