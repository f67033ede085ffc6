using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>The values of Harbor's chart and the Secrets that they name.</summary>
internal sealed class HarborChart(Harbor harbor, AddOnSite site)
{
    public const string TokenSecret = "harbor-token";

    private const string Keys = "harbor-keys";

    /// <summary>The password of Harbor's first account.</summary>
    public static SecretKey Admin { get; } = new(Keys, "HARBOR_ADMIN_PASSWORD");

    private const string User = "harbor_registry_user";

    private readonly HarborSettings settings = harbor.Settings;
    private readonly HarborSizes sizes = new(harbor.Settings.Size.Factor());

    /// <summary>Null where the data stays in the cluster.</summary>
    private readonly HarborData? outside = HarborData.Of(harbor, site);

    private bool IsInside => outside is null;

    private int Many => site.Replicas(2);

    /// <summary>Layers on a disk can be written by one alone.</summary>
    private int Registries => IsInside ? 1 : Many;

    public SecretPlan Secrets
    {
        get
        {
            var entries = new Dictionary<string, SecretSource>
            {
                [Admin.Key] = new SecretSource.Random(32),
                ["secretKey"] = new SecretSource.Random(16),
                ["secret"] = new SecretSource.Random(16),
                ["CSRF_KEY"] = new SecretSource.Random(32),
                ["JOBSERVICE_SECRET"] = new SecretSource.Random(16),
                ["REGISTRY_HTTP_SECRET"] = new SecretSource.Random(16),
                ["REGISTRY_PASSWD"] = new SecretSource.Random(32),
                ["REGISTRY_HTPASSWD"] = new SecretSource.PasswordLine(User, new(Keys, "REGISTRY_PASSWD")),
            };
            if (outside is not null)
            {
                entries["password"] = outside.PostgreSql.Password;
                entries["REDIS_PASSWORD"] = outside.Redis.Password;
                entries["AZURE_STORAGE_ACCESS_KEY"] = outside.Key;
            }
            else
            {
                entries["database"] = new SecretSource.Random(32);
            }

            return new()
            {
                Name = Keys,
                Namespace = HarborBuilder.Space,
                Entries = new(entries),
            };
        }
    }

    public HarborValues Values =>
        new()
        {
            ExternalURL = $"https://{settings.Host}",
            UpdateStrategy = new() { Type = IsInside ? "Recreate" : "RollingUpdate" },
            ExistingSecretAdminPassword = Keys,
            ExistingSecretSecretKey = Keys,
            Nginx = Part("nginx", "nginx-photon", sizes.Proxy),
            Portal = Part("portal", "harbor-portal", sizes.Portal),
            Core = new()
            {
                Image = Image("harbor-core"),
                Replicas = Many,
                PodDisruptionBudget = Budget(Many),
                TopologySpreadConstraints = Spread("core"),
                Resources = ResourceValues.Of(sizes.Core),
                ExistingSecret = Keys,
                SecretName = TokenSecret,
                ExistingXsrfSecret = Keys,
            },
            Jobservice = new()
            {
                Image = Image("harbor-jobservice"),
                Replicas = Many,
                PodDisruptionBudget = Budget(Many),
                TopologySpreadConstraints = Spread("jobservice"),
                Resources = ResourceValues.Of(sizes.Jobs),
                ExistingSecret = Keys,
            },
            Registry = new()
            {
                Replicas = Registries,
                PodDisruptionBudget = Budget(Registries),
                TopologySpreadConstraints = Spread("registry"),
                Registry = Container("registry-photon", sizes.Registry),
                Controller = Container("harbor-registryctl", sizes.RegistryControl),
                ExistingSecret = Keys,
                Credentials = new() { Username = User, ExistingSecret = Keys },
            },
            Trivy = new()
            {
                Enabled = settings.Scanner,
                Image = Image("trivy-adapter-photon"),
                Replicas = Many,
                PodDisruptionBudget = Budget(Many),
                TopologySpreadConstraints = Spread("trivy"),
                Resources = ResourceValues.Of(sizes.Scanner),
            },
            Persistence = Persistence,
            Database = Database,
            Redis = Cache,
        };

    private HarborPersistenceValues Persistence
    {
        get
        {
            var disk = new HarborClaimValues { StorageClass = site.StorageClass };
            return new()
            {
                PersistentVolumeClaim = new()
                {
                    Registry = disk with { Size = $"{settings.Storage}" },
                    Database = disk with { Size = "10Gi" },
                    Redis = disk,
                    Trivy = disk,
                },
                ImageChartStorage = outside is not null
                    ? new()
                    {
                        Type = "azure",
                        Azure = new()
                        {
                            Accountname = outside.Account,
                            Container = outside.Container,
                            Realm = outside.Realm,
                            ExistingSecret = Keys,
                        },
                        // An account that the network alone reaches sends nobody else there: the registry hands layers on.
                        Disableredirect = settings.Data == DataHome.Azure ? true : null,
                    }
                    : new() { Type = "filesystem" },
            };
        }
    }

    private HarborDatabaseValues Database =>
        outside is { PostgreSql: var server }
            ? new()
            {
                Type = "external",
                External = new()
                {
                    Host = server.Host,
                    Port = $"{server.Port}",
                    Username = server.User,
                    ExistingSecret = Keys,
                },
            }
            : new()
            {
                Type = "internal",
                Internal = new()
                {
                    Image = Image("harbor-db"),
                    Password = new(Keys, "database"),
                    Resources = ResourceValues.Of(sizes.Database),
                },
            };

    private HarborCacheValues Cache =>
        outside is { Redis: var server }
            ? new()
            {
                Type = "external",
                External = new()
                {
                    Addr = $"{server.Host}:{server.Port}",
                    Username = server.User,
                    ExistingSecret = Keys,
                },
            }
            : new()
            {
                Type = "internal",
                Internal = new() { Image = Image("redis-photon"), Resources = ResourceValues.Of(sizes.Cache) },
            };

    private HarborPartValues Part(string component, string image, ResourcesPlan each) =>
        new()
        {
            Image = Image(image),
            Replicas = Many,
            PodDisruptionBudget = Budget(Many),
            TopologySpreadConstraints = Spread(component),
            Resources = ResourceValues.Of(each),
        };

    private HarborContainerValues Container(string image, ResourcesPlan each) =>
        new() { Image = Image(image), Resources = ResourceValues.Of(each) };

    /// <summary>Null for the chart's own.</summary>
    private ImageValues? Image(string name) =>
        site.Topology.Settings.Registry is null
            ? null
            : new() { Repository = site.Image($"docker.io/goharbor/{name}") };

    private static HarborBudgetValues Budget(int replicas) => new() { Enabled = replicas > 1 };

    private static Seq<SpreadValues> Spread(string component) => SpreadValues.Of("component", component);
}
