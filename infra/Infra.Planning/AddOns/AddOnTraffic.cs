using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

/// <summary>
/// What the pods in a namespace of an add-on talk to, beside each other and DNS. What comes in by the edge follows from
/// its routes.
/// </summary>
internal sealed record AddOnTraffic
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    public static AddOnTraffic None { get; } = new();

    /// <summary>
    /// The API server, and whoever else answers by TLS: its address is not known before there is a cluster, and on some
    /// clusters changes with it.
    /// </summary>
    public static Seq<PortPlan> Api { get; } = [new(443, "TCP"), new(6443, "TCP")];

    /// <summary>Of what only needs the API server and what answers by TLS.</summary>
    public static AddOnTraffic OfControllers { get; } = new() { Out = [TrafficPlan.Anyone(Api)] };

    public Seq<TrafficPlan> In { get; init; } = [];

    public Seq<TrafficPlan> Out { get; init; } = [];

    /// <summary>Everything that the pods of a namespace may do; the rest is forbidden.</summary>
    public Seq<NetworkPolicyPlan> PoliciesOf(NamespaceName space, bool isMeasured)
    {
        var own = new TrafficPlan([new(Of(space), default)], []);
        IEnumerable<NetworkPolicyPlan?> policies =
        [
            TenantPolicies.DefaultDeny,
            // Who may ask any name server needs no leave for one.
            Out.Any(AsksAnyNameServer)
                ? null
                : TenantPolicies.Dns,
            new()
            {
                Name = "allow-own",
                Ingress = [own],
                Egress = [own],
            },
            In.Count > 0 ? new() { Name = "allow-in", Ingress = In } : null,
            Out.Count > 0 ? new() { Name = "allow-out", Egress = Out } : null,
            isMeasured && space != MonitoringBuilder.Space
                ? new() { Name = "allow-metrics", Ingress = [new([new(Of(MonitoringBuilder.Space), default)], [])] }
                : null,
        ];
        return policies.OfType<NetworkPolicyPlan>().ToSeq();
    }

    private static bool AsksAnyNameServer(TrafficPlan traffic) =>
        traffic.Peers.Count == 0 && traffic.Ports.Contains(new(53, "UDP")) && traffic.Ports.Contains(new(53, "TCP"));

    /// <summary>From the proxies to what they forward to, and to nothing else of the namespace.</summary>
    public static Seq<NetworkPolicyPlan> FromEdge(EdgePlan edge, IEnumerable<RoutePlan> routes)
    {
        var here = routes
            .Select(route => new NetworkPolicyPlan
            {
                Name = $"edge-{route.Service}-{route.Port}",
                Pods = route.PodLabels,
                Ingress = [new([edge.Proxies], [new(route.PodPort, "TCP")])],
            })
            .DistinctBy(policy => policy.Name)
            .ToSeq();
        return here.Count > 0 && edge.SolvesBesideRoutes ? [.. here, AcmeSolver.FromEdge(edge.Proxies)] : here;
    }

    /// <summary>The labels of the namespace of that name.</summary>
    public static SortedMap<string> Of(NamespaceName space) => new([new(NameLabel, space.Value)]);
}
