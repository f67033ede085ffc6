using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class HarborBuilder
{
    public static readonly NamespaceName Space = "harbor";

    /// <summary>Of the part that shares requests out.</summary>
    public const string Service = "harbor";

    private const int ProxyPort = 8080;

    public static AddOnPlan Build(Harbor harbor, AddOnSite site)
    {
        var pods = Pods(harbor.Settings, site);
        var chart = new HarborChart(harbor, site);
        var registry = HarborAccounts.Of(site.Topology) is { Accounts.Count: > 0 } lines ? lines : null;
        return new()
        {
            Name = harbor.Name,
            After = [],
            Namespaces =
            [
                site.Space(
                    Space,
                    "restricted",
                    pods,
                    HarborProjects.Pods,
                    traffic: Traffic(HarborData.Of(harbor, site))
                ),
            ],
            Pods = pods,
            Routes =
            [
                site.Route(
                    harbor.Name,
                    harbor.Settings.Host,
                    Space,
                    Service,
                    80,
                    (new([new("app", "harbor"), new("component", "nginx")]), ProxyPort),
                    // A layer is one request, and some are large and some lines thin.
                    TimeSpan.FromMinutes(30)
                ),
            ],
            Services = HarborData.Services(harbor, site),
            Secrets =
            [
                chart.Secrets,
                .. registry is null ? Array.Empty<SecretPlan>() : [HarborProjects.SecretOf(registry)],
            ],
            Workloads = registry is null ? [] : [HarborProjects.JobOf(registry, HarborChart.Admin, site)],
            Certificates = [new(HarborChart.TokenSecret, Space, "harbor-token")],
            Releases = [Charts.Harbor.Release(Space, harbor.Settings.Version, chart.Values)],
        };
    }

    /// <summary>Other registries, what is known of holes, and the services that hold its data outside.</summary>
    private static AddOnTraffic Traffic(HarborData? outside)
    {
        int[] ports = outside is not null ? [outside.PostgreSql.Port, outside.Redis.Port] : [];
        return new()
        {
            Out =
            [
                TrafficPlan.Anyone([new(443, "TCP"), .. ports.Distinct().Select(port => new PortPlan(port, "TCP"))]),
            ],
        };
    }

    private static Seq<PodsPlan> Pods(HarborSettings settings, AddOnSite site)
    {
        var sizes = new HarborSizes(settings.Size.Factor());
        var stateless = site.Replicas(2);
        // Layers on a disk can be written by one alone.
        var registries = settings.Data == DataHome.Internal ? 1 : stateless;
        IEnumerable<PodsPlan?> pods =
        [
            Pods("core", stateless, sizes.Core),
            Pods("portal", stateless, sizes.Portal),
            Pods("nginx", stateless, sizes.Proxy),
            Pods("jobservice", stateless, sizes.Jobs),
            Pods("registry", registries, sizes.Registry + sizes.RegistryControl),
            settings.Scanner ? Pods("trivy", stateless, sizes.Scanner) : null,
            settings.Data == DataHome.Internal ? Pods("database", 1, sizes.Database) : null,
            settings.Data == DataHome.Internal ? Pods("redis", 1, sizes.Cache) : null,
        ];
        return pods.OfType<PodsPlan>().ToSeq();
    }

    private static PodsPlan Pods(string name, int replicas, ResourcesPlan each) =>
        PodsPlan.Of(Space, $"harbor-{name}", replicas, each);
}

/// <summary>What each container of Harbor asks for. Its makers state only a sum: 2 CPU and 4 GB, better 4 and 8.</summary>
internal sealed record HarborSizes(int Factor)
{
    public ResourcesPlan Core => ResourcesPlan.Of(100, 256, 512) * Factor;

    public ResourcesPlan Portal => ResourcesPlan.Of(20, 64, 128) * Factor;

    public ResourcesPlan Proxy => ResourcesPlan.Of(50, 64, 128) * Factor;

    public ResourcesPlan Jobs => ResourcesPlan.Of(50, 128, 256) * Factor;

    public ResourcesPlan Registry => ResourcesPlan.Of(100, 256, 512) * Factor;

    public ResourcesPlan RegistryControl => ResourcesPlan.Of(20, 64, 128) * Factor;

    public ResourcesPlan Scanner => ResourcesPlan.Of(100, 512, 1024) * Factor;

    public ResourcesPlan Database => ResourcesPlan.Of(100, 256, 512) * Factor;

    public ResourcesPlan Cache => ResourcesPlan.Of(50, 128, 256) * Factor;
}
