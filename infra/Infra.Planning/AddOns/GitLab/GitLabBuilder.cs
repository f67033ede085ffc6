using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>Nothing for a GitLab that exists; a namespace, its Secrets and the chart for one that is asked for.</summary>
internal static class GitLabBuilder
{
    public static readonly NamespaceName Space = "gitlab";

    private const string Keys = "gitlab-keys";

    /// <summary>Where the pods of the web service take what comes from outside.</summary>
    private const int WebPort = 8181;

    public static AddOnPlan Build(GitLab gitLab, AddOnSite site)
    {
        var nothing = new AddOnPlan
        {
            Name = gitLab.Name,
            After = [],
            Namespaces = [],
            Pods = [],
        };
        if (gitLab.Settings.Install is not { } install)
        {
            return nothing;
        }

        var many = site.Replicas(2);
        PodsPlan[] pods =
        [
            PodsPlan.Of(Space, "gitlab-webservice", many, GitLabSizes.Webservice),
            PodsPlan.Of(Space, "gitlab-sidekiq", many, GitLabSizes.Sidekiq),
            PodsPlan.Of(Space, "gitlab-shell", many, GitLabSizes.Shell),
            PodsPlan.Of(Space, "gitlab-gitaly", 1, GitLabSizes.Gitaly),
            PodsPlan.Of(Space, "gitlab-toolbox", 1, GitLabSizes.Toolbox),
        ];
        return nothing with
        {
            // The chart sets no profile for system calls, which restricted wants.
            Namespaces =
            [
                site.Space(
                    Space,
                    "baseline",
                    pods,
                    PodsPlan.Of(Space, "migrations", 1, GitLabSizes.Toolbox),
                    Traffic(install)
                ),
            ],
            Pods = [.. pods],
            Routes =
            [
                site.Route(
                    gitLab.Name,
                    new Uri(gitLab.Settings.Url).Host,
                    Space,
                    "gitlab-webservice-default",
                    WebPort,
                    (new([new("app", "webservice")]), WebPort),
                    // A push or a fetch is one request.
                    TimeSpan.FromHours(1)
                ),
            ],
            Secrets = [Secrets(install)],
            Releases = [Charts.GitLab.Release(Space, install.Version, Values(gitLab.Settings, install, site))],
        };
    }

    /// <summary>Its database, its cache, its object storage, the API server, and whom it tells of pushes.</summary>
    private static AddOnTraffic Traffic(GitLabInstallSettings install) =>
        new()
        {
            Out =
            [
                TrafficPlan.Anyone([
                    .. AddOnTraffic.Api,
                    .. new[] { install.PostgreSql.Port, install.Redis.Port }
                        .Distinct()
                        .Select(port => new PortPlan(port, "TCP")),
                ]),
            ],
        };

    private static SecretPlan Secrets(GitLabInstallSettings install) =>
        new()
        {
            Name = Keys,
            Namespace = Space,
            Entries = new([
                new("root", new SecretSource.Random(32)),
                new("psql", new SecretSource.Supplied(install.PostgreSql.Password)),
                new("redis", new SecretSource.Supplied(install.Redis.Password)),
                new("objects", new SecretSource.Supplied(install.Objects)),
            ]),
        };

    private static GitLabValues Values(GitLabSettings settings, GitLabInstallSettings install, AddOnSite site)
    {
        var host = new Uri(settings.Url).Host;
        return new()
        {
            Global = new()
            {
                Hosts = new()
                {
                    Domain = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..],
                    Gitlab = new(host),
                },
                Image = site.Topology.Settings.Registry is { } mirror ? new(mirror) : null,
                Psql = new()
                {
                    Host = install.PostgreSql.Host,
                    Port = install.PostgreSql.Port,
                    Username = install.PostgreSql.User,
                    Password = new(Keys, "psql"),
                },
                Redis = new()
                {
                    Host = install.Redis.Host,
                    Port = install.Redis.Port,
                    Auth = new(Keys, "redis"),
                },
                InitialRootPassword = new(Keys, "root"),
                AppConfig = new() { Objects = new() { Connection = new(Keys, "objects") } },
            },
            Gitlab = new()
            {
                Webservice = Serving(site, GitLabSizes.Webservice),
                Sidekiq = Serving(site, GitLabSizes.Sidekiq),
                Shell = Serving(site, GitLabSizes.Shell),
                Gitaly = new()
                {
                    Persistence = new() { StorageClass = site.StorageClass, Size = $"{install.Storage}" },
                    Resources = ResourceValues.Of(GitLabSizes.Gitaly),
                },
                Toolbox = new(ResourceValues.Of(GitLabSizes.Toolbox)),
                Migrations = new(ResourceValues.Of(GitLabSizes.Toolbox)),
            },
        };
    }

    private static GitLabServingValues Serving(AddOnSite site, ResourcesPlan each) =>
        new()
        {
            MinReplicas = site.Replicas(2),
            MaxReplicas = site.Replicas(2),
            Resources = ResourceValues.Of(each),
        };
}

/// <summary>A little above what the chart itself asks for.</summary>
internal static class GitLabSizes
{
    public static ResourcesPlan Webservice { get; } = ResourcesPlan.Of(400, 2560, 4096);

    public static ResourcesPlan Sidekiq { get; } = ResourcesPlan.Of(400, 2048, 3072);

    public static ResourcesPlan Shell { get; } = ResourcesPlan.Of(20, 64, 256);

    public static ResourcesPlan Gitaly { get; } = ResourcesPlan.Of(200, 512, 1536);

    public static ResourcesPlan Toolbox { get; } = ResourcesPlan.Of(50, 512, 1536);
}
