using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

internal static class ArgoCdBuilder
{
    public static readonly NamespaceName Space = "argocd";

    /// <summary>As Argo CD calls the cluster that it runs in.</summary>
    public const string OwnCluster = "https://kubernetes.default.svc";

    private const string TypeLabel = "argocd.argoproj.io/secret-type";

    public static AddOnPlan Build(ArgoCd argoCd, AddOnSite site)
    {
        var factor = argoCd.Settings.Size.Factor();
        var stateless = site.Replicas(2);
        PodsPlan[] pods =
        [
            // More of them would share the clusters out, and none would stand in for another.
            Pods("application-controller", 1, ArgoCdSizes.Controller * factor),
            Pods("server", stateless, ArgoCdSizes.Server * factor),
            Pods("repo-server", stateless, ArgoCdSizes.Repositories * factor),
            // It only remembers what can be found out again.
            Pods("redis", 1, ArgoCdSizes.Cache),
        ];
        var gitLab = site.Topology.AddOnsOn().OfType<GitLab>().FirstOrDefault();
        return new()
        {
            Name = argoCd.Name,
            After = [],
            Namespaces = [site.Space(Space, "restricted", pods, traffic: Traffic)],
            Pods = [.. pods],
            Routes =
            [
                site.Route(
                    argoCd.Name,
                    HostIn(argoCd, site),
                    Space,
                    "argocd-server",
                    80,
                    (new([new("app.kubernetes.io/name", "argocd-server")]), 8080),
                    // Its page follows what happens.
                    TimeSpan.FromMinutes(10)
                ),
            ],
            Secrets = gitLab is null ? [] : [Cache, Repositories(gitLab), Cluster(argoCd, site)],
            Releases =
            [
                Charts.ArgoCd.Release(
                    Space,
                    argoCd.Settings.Version,
                    ArgoCdValues.Of(argoCd, HostIn(argoCd, site), site)
                ),
            ],
            Objects = gitLab is null ? [] : new ArgoObjects(argoCd, gitLab, site).All,
        };
    }

    /// <summary>The lines that it delivers, as far as they live in the cluster.</summary>
    public static IEnumerable<BusinessLine> LinesIn(this ArgoCd argoCd, AddOnSite site) =>
        site.LinesHere.Where(line => argoCd.Lines.Contains(line.Name));

    /// <summary>Beside the others, not below them: every host lies directly below the domain of the edge.</summary>
    private static string HostIn(ArgoCd argoCd, AddOnSite site) =>
        site.Topology.Clusters.Count > 1 && argoCd.Settings.Host.Split('.', 2) is [var name, var domain]
            ? $"{name}-{site.Cluster.Settings.Name}.{domain}"
            : argoCd.Settings.Host;

    /// <summary>Repositories by TLS or SSH, and the API server.</summary>
    private static AddOnTraffic Traffic { get; } =
        new() { Out = [TrafficPlan.Anyone([.. AddOnTraffic.Api, new(22, "TCP")])] };

    private static SecretPlan Cache { get; } =
        new()
        {
            Name = "argocd-redis",
            Namespace = Space,
            Entries = new([new("auth", new SecretSource.Random(32))]),
        };

    /// <summary>For all projects of the group.</summary>
    private static SecretPlan Repositories(GitLab gitLab) =>
        new()
        {
            Name = "gitlab-projects",
            Namespace = Space,
            Labels = new([new(TypeLabel, "repo-creds")]),
            Entries = new([
                new("type", new SecretSource.Plain("git")),
                new("url", new SecretSource.Plain($"{gitLab.Settings.Url}/{gitLab.Settings.Group}")),
                new("username", new SecretSource.Plain("argocd")),
                new("password", new SecretSource.Supplied(gitLab.Settings.Token)),
            ]),
        };

    /// <summary>It looks into the namespaces that are named, and at no object of the whole cluster.</summary>
    private static SecretPlan Cluster(ArgoCd argoCd, AddOnSite site) =>
        new()
        {
            Name = "own-cluster",
            Namespace = Space,
            Labels = new([new(TypeLabel, "cluster")]),
            Entries = new([
                new("name", new SecretSource.Plain("in-cluster")),
                new("server", new SecretSource.Plain(OwnCluster)),
                new(
                    "namespaces",
                    new SecretSource.Plain(string.Join(',', argoCd.LinesIn(site).SelectMany(line => line.Namespaces)))
                ),
                new("clusterResources", new SecretSource.Plain("false")),
                new("config", new SecretSource.Plain("""{"tlsClientConfig":{"insecure":false}}""")),
            ]),
        };

    private static PodsPlan Pods(string name, int replicas, ResourcesPlan each) =>
        PodsPlan.Of(Space, $"argocd-{name}", replicas, each);
}

internal static class ArgoCdSizes
{
    public static ResourcesPlan Controller { get; } = ResourcesPlan.Of(250, 512, 1024);

    public static ResourcesPlan Server { get; } = ResourcesPlan.Of(50, 128, 256);

    public static ResourcesPlan Repositories { get; } = ResourcesPlan.Of(100, 256, 512);

    public static ResourcesPlan Cache { get; } = ResourcesPlan.Of(50, 64, 128);
}
