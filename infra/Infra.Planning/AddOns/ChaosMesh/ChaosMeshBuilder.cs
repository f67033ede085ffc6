using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class ChaosMeshBuilder
{
    public static readonly NamespaceName Space = "chaos-mesh";

    private const string Manager = "chaos-controller-manager";

    private static readonly SortedMap<string> ManagerLabels = new([
        new("app.kubernetes.io/component", "controller-manager"),
        new("app.kubernetes.io/instance", Charts.ChaosMesh.Name),
    ]);

    public static AddOnPlan Build(ChaosMesh chaosMesh, AddOnSite site)
    {
        var replicas = site.Replicas(3);
        PodsPlan[] pods =
        [
            PodsPlan.Of(Space, Manager, replicas, ChaosMeshSizes.Manager),
            PodsPlan.Of(Space, "chaos-daemon", 1, ChaosMeshSizes.Daemon) with
            {
                IsPerNode = true,
            },
        ];
        return new()
        {
            Name = chaosMesh.Name,
            After = [],
            // Its daemon reaches into the network and the processes of every node.
            Namespaces = [site.Space(Space, "privileged", pods, traffic: Traffic)],
            Pods = [.. pods],
            Releases =
            [
                Charts.ChaosMesh.Release(
                    Space,
                    chaosMesh.Settings.Version,
                    ChaosMeshValues.Of(chaosMesh.Settings, site, ManagerLabels)
                ),
            ],
            Budgets = replicas > 1 ? [new(Manager, Space, ManagerLabels)] : [],
            Objects = DrillCompiler.Compile(chaosMesh.Settings, site),
        };
    }

    /// <summary>The API server asks its webhook; its daemons answer on the network of their nodes.</summary>
    private static AddOnTraffic Traffic { get; } =
        new()
        {
            In = [TrafficPlan.Anyone([new(ChaosMeshValues.WebhookPort, "TCP")])],
            Out = [TrafficPlan.Anyone([.. AddOnTraffic.Api, new(31_767, "TCP")])],
        };
}

internal static class ChaosMeshSizes
{
    public static ResourcesPlan Manager { get; } = ResourcesPlan.Of(50, 256, 512);

    public static ResourcesPlan Daemon { get; } = ResourcesPlan.Of(20, 64, 256);
}
