using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>
/// What serves the edge, as an add-on that nobody declares: it is there where the stack has an edge. Only the gateway of
/// AKS is somebody else's; then its proxies are all that lies in the namespace.
/// </summary>
internal static class EdgeControllerBuilder
{
    /// <summary>Among the add-ons of a cluster.</summary>
    public const string Name = "edge";

    public static AddOnNeeds Needs { get; } = new(Name, [Capability.Edge], [], []);

    public static AddOnPlan Build(EdgePlan edge, EdgeSettings settings, AddOnSite site)
    {
        var pods = Pods(edge).ToSeq();
        return new()
        {
            Name = Name,
            After = [],
            Namespaces = [Space(edge, site, pods)],
            Pods = pods,
            Releases = Releases(edge, settings, site),
        };
    }

    private static AddOnNamespacePlan Space(EdgePlan edge, AddOnSite site, Seq<PodsPlan> pods)
    {
        var space = site.Space(edge.Namespace, "baseline", pods, traffic: EdgeTraffic.Of(edge), warn: "restricted");
        return space with
        {
            // One way in, with a port of each node for each of its two ports and one for the health of the node.
            Quota =
                space.Quota.Count > 0
                    ? space.Quota.With([new("services.loadbalancers", "1"), new("services.nodeports", "3")])
                    : space.Quota,
        };
    }

    private static IEnumerable<PodsPlan> Pods(EdgePlan edge)
    {
        if (edge.Controller == EdgeController.EnvoyGateway)
        {
            yield return PodsPlan.Of(edge.Namespace, "envoy-gateway", Controllers(edge), EdgeSizes.Controller);
        }

        var proxy = PodsPlan.Of(edge.Namespace, "proxy", edge.Replicas, EdgeSizes.Of(edge.Controller));
        yield return proxy with
        {
            Most = edge.MaxReplicas,
        };
    }

    /// <summary>Proxies go on without it: two are enough.</summary>
    private static int Controllers(EdgePlan edge) => edge.IsSpread ? 2 : 1;

    private static Seq<ReleasePlan> Releases(EdgePlan edge, EdgeSettings settings, AddOnSite site) =>
        PinOf(edge.Controller) is not { } pin
            ? []
            :
            [
                pin.Release(
                    edge.Namespace,
                    settings.Version ?? pin.Version,
                    edge.Controller switch
                    {
                        EdgeController.Traefik => TraefikValues.Of(edge, site),
                        EdgeController.Haproxy => HaproxyValues.Of(edge, site),
                        _ => EnvoyGatewayValues.Of(edge, site, Controllers(edge)),
                    }
                ),
            ];

    /// <summary>Null where it has no chart of ours.</summary>
    public static ChartPin? PinOf(EdgeController controller) =>
        controller switch
        {
            EdgeController.EnvoyGateway => Charts.EnvoyGateway,
            EdgeController.Traefik => Charts.Traefik,
            EdgeController.Haproxy => Charts.Haproxy,
            _ => null,
        };
}

/// <summary>What the parts of an edge ask for.</summary>
internal static class EdgeSizes
{
    /// <summary>Of Envoy Gateway; as its chart has it.</summary>
    public static ResourcesPlan Controller { get; } = ResourcesPlan.Of(100, 256, 1024);

    public static ResourcesPlan Envoy { get; } = ResourcesPlan.Of(250, 256, 1024);

    /// <summary>Beside each Envoy, with the requests and limits that its controller gives it.</summary>
    public static ResourcesPlan Shutdown { get; } = ResourcesPlan.Of(10, 32, 512);

    public static ResourcesPlan Traefik { get; } = ResourcesPlan.Of(250, 256, 512);

    /// <summary>As its chart has it.</summary>
    public static ResourcesPlan Haproxy { get; } = ResourcesPlan.Of(250, 400, 800);

    public static ResourcesPlan Of(EdgeController controller) =>
        controller switch
        {
            EdgeController.Traefik => Traefik,
            EdgeController.Haproxy => Haproxy,
            _ => Envoy + Shutdown,
        };
}
