using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class ChaosMeshBuilder
{
    public static readonly NamespaceName Space = "chaos-mesh";

    public static AddOnPlan Build(ChaosMesh chaosMesh, AddOnSite site)
    {
        PodsPlan[] pods =
        [
            new()
            {
                Name = "chaos-controller-manager",
                Namespace = Space,
                Replicas = site.Replicas(3),
                Each = ChaosMeshSizes.Controller,
            },
            new()
            {
                Name = "chaos-daemon",
                Namespace = Space,
                Replicas = 1,
                IsPerNode = true,
                Each = ChaosMeshSizes.Daemon,
            },
        ];
        return new()
        {
            Name = chaosMesh.Name,
            After = [],
            // Its daemon reaches into the network and the processes of every node.
            Namespaces = [site.Space(Space, "privileged", pods, traffic: Traffic)],
            Pods = [.. pods],
        };
    }

    /// <summary>The API server asks its webhook; its daemons answer on the network of their nodes.</summary>
    private static AddOnTraffic Traffic { get; } =
        new()
        {
            In = [TrafficPlan.Anyone([new(10_250, "TCP")])],
            Out = [TrafficPlan.Anyone([.. AddOnTraffic.Api, new(31_767, "TCP")])],
        };
}

internal static class ChaosMeshSizes
{
    public static ResourcesPlan Controller { get; } = ResourcesPlan.Of(50, 256, 512);

    public static ResourcesPlan Daemon { get; } = ResourcesPlan.Of(20, 64, 256);
}
