using Infra.Planning.AddOns;
using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>
/// Nothing in and nothing out, then what every line needs, what it has declared, and nothing else. Each call is open on
/// both sides, for one port of one service.
/// </summary>
/// <param name="edge">Of the cluster; null where there is none.</param>
/// <param name="edges">Where the edges of other clusters answer.</param>
internal sealed class TenantPolicies(
    PlatformTopology topology,
    ClusterName cluster,
    EdgePlan? edge,
    Func<BusinessLine, Seq<Cidr>> edges
)
{
    /// <summary>On every namespace of a line, with the line's name.</summary>
    public const string LineLabel = "infra/line";

    /// <summary>On the pods of a Service, with the Service's name.</summary>
    public const string ServiceLabel = "app.kubernetes.io/name";

    private const string NameLabel = "kubernetes.io/metadata.name";

    internal static readonly NetworkPolicyPlan DefaultDeny = new()
    {
        Name = "default-deny",
        Closes = true,
        Ingress = [],
        Egress = [],
    };

    internal static readonly NetworkPolicyPlan Dns = new()
    {
        Name = "allow-dns",
        Egress =
        [
            new([new(Map(NameLabel, "kube-system"), Map("k8s-app", "kube-dns"))], [new(53, "UDP"), new(53, "TCP")]),
        ],
    };

    public Seq<NetworkPolicyPlan> For(BusinessLine line, NamespaceName space)
    {
        var own = new TrafficPlan([OfLine(line)], Ports: []);
        return
        [
            DefaultDeny,
            Dns,
            new()
            {
                Name = "allow-own-line",
                Ingress = [own],
                Egress = [own],
            },
            .. Outgoing(line, space),
            .. Incoming(line, space),
            .. FromEdge(line, space),
        ];
    }

    private IEnumerable<NetworkPolicyPlan> Outgoing(BusinessLine line, NamespaceName space) =>
        from call in line.Calls
        where call.MayCallFrom(space)
        let called = topology.Called(call)
        where called is not null
        select new NetworkPolicyPlan
        {
            Name = $"call-{called.Id}-{call.Service}-{call.Port}",
            Egress = [called.LivesIn(cluster) ? ToService(called, call) : ToEdge(called)],
        };

    private IEnumerable<NetworkPolicyPlan> Incoming(BusinessLine line, NamespaceName space) =>
        from caller in topology.Lines
        where caller.LivesIn(cluster)
        from call in caller.Calls
        where call.Line == line.Name && line.SpaceOf(call) == space
        select new NetworkPolicyPlan
        {
            Name = $"from-{call.From?.Value ?? caller.Id}-{call.Service}-{call.Port}",
            Pods = Map(ServiceLabel, call.Service.Value),
            Ingress = [new([Caller(caller, call)], [PortOf(call.PodPort, call.Port)])],
        };

    private Seq<NetworkPolicyPlan> FromEdge(BusinessLine line, NamespaceName space) =>
        edge is null
            ? []
            : AddOnTraffic.FromEdge(
                edge,
                edge.Routes.Where(route => route.Owner == line.Name.Value && route.Namespace == space)
            );

    private static TrafficPlan ToService(BusinessLine called, Call call) =>
        new(
            [new(Map(NameLabel, called.SpaceOf(call).Value), Map(ServiceLabel, call.Service.Value))],
            [PortOf(call.PodPort, call.Port)]
        );

    private TrafficPlan ToEdge(BusinessLine called) =>
        new(
            edges(called).Select(range => new PeerPlan(default, default) { Range = $"{range}" }).ToSeq(),
            [new(CallBuilder.TlsPort, "TCP")]
        );

    private static PeerPlan Caller(BusinessLine line, Call call) =>
        call.From is { } space ? OfSpace(space) : OfLine(line);

    private static PeerPlan OfLine(BusinessLine line) => new(Map(LineLabel, line.Name.Value), PodLabels: default);

    private static PeerPlan OfSpace(NamespaceName space) => new(Map(NameLabel, space.Value), PodLabels: default);

    private static PortPlan PortOf(int? podPort, int port) => new(podPort ?? port, "TCP");

    private static SortedMap<string> Map(string key, string value) => new([new(key, value)]);
}
