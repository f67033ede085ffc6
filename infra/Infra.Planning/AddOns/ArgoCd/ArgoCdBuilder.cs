using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class ArgoCdBuilder
{
    public static readonly NamespaceName Space = "argocd";

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
        return new()
        {
            Name = argoCd.Name,
            After = [],
            Namespaces = [site.Space(Space, "restricted", pods, traffic: Traffic)],
            Pods = [.. pods],
        };
    }

    /// <summary>Repositories by TLS or SSH, and the API server.</summary>
    private static AddOnTraffic Traffic { get; } =
        new() { Out = [TrafficPlan.Anyone([.. AddOnTraffic.Api, new(22, "TCP")])] };

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
