using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

/// <summary>Who talks to the edge, and to whom the edge talks.</summary>
internal static class EdgeTraffic
{
    public static AddOnTraffic Of(EdgePlan edge) =>
        new()
        {
            In =
            [
                // Whoever there is may come in; Envoy's proxies listen above 1024, and so do the others.
                TrafficPlan.Anyone([.. Listening(edge.Controller), .. Webhooks(edge.Controller)]),
            ],
            Out =
            [
                TrafficPlan.Anyone(AddOnTraffic.Api),
                .. edge
                    .Routes.GroupBy(route => route.Namespace)
                    .SelectMany(space =>
                        space
                            .Select(route => new TrafficPlan(
                                [new(AddOnTraffic.Of(route.Namespace), route.PodLabels)],
                                [new(route.PodPort, "TCP")]
                            ))
                            .Distinct()
                    ),
                .. Solvers(edge),
            ],
        };

    /// <summary>Where a route leads to an Ingress, the pods that answer the authority lie beside it.</summary>
    private static IEnumerable<TrafficPlan> Solvers(EdgePlan edge) =>
        edge.SolvesBesideRoutes
            ? edge
                .Routes.Select(route => route.Namespace)
                .Distinct()
                .Select(space => new TrafficPlan(
                    [new(AddOnTraffic.Of(space), AcmeSolver.Labels)],
                    [new(AcmeSolver.Port, "TCP")]
                ))
            : [];

    private static IEnumerable<PortPlan> Listening(EdgeController controller)
    {
        var (http, https) = controller switch
        {
            EdgeController.EnvoyGateway => (10_080, 10_443),
            EdgeController.AksGateway => (80, 443),
            EdgeController.Traefik => (8000, 8443),
            _ => (8080, 8443),
        };
        return [new(http, "TCP"), new(https, "TCP")];
    }

    /// <summary>The API server asks it where a proxy was put.</summary>
    private static IEnumerable<PortPlan> Webhooks(EdgeController controller) =>
        controller == EdgeController.EnvoyGateway ? [new(9443, "TCP")] : [];
}

/// <summary>The pods that cert-manager makes to answer an authority.</summary>
internal static class AcmeSolver
{
    public const int Port = 8089;

    public static SortedMap<string> Labels { get; } = new([new("acme.cert-manager.io/http01-solver", "true")]);

    public static NetworkPolicyPlan FromEdge(PeerPlan proxies) =>
        new()
        {
            Name = "edge-acme-solver",
            Pods = Labels,
            Ingress = [new([proxies], [new(Port, "TCP")])],
        };
}
