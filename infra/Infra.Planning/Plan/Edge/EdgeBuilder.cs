using Infra.Planning.AddOns;
using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>Decides where traffic comes into a cluster.</summary>
internal static class EdgeBuilder
{
    /// <summary>The name of the edge's own objects, of which a cluster has one set.</summary>
    public const string Name = "edge";

    private const string InternalLoadBalancer = "service.beta.kubernetes.io/azure-load-balancer-internal";

    public static readonly NamespaceName Home = Name;

    /// <param name="ofAddOns">What add-ons of the cluster want to be reached by.</param>
    public static EdgePlan Build(
        PlatformTopology topology,
        Edge edge,
        ClusterTopology cluster,
        HostPlan host,
        IEnumerable<RoutePlan> ofAddOns
    )
    {
        var settings = edge.Settings;
        var certificates = topology.Certificates();
        var routes = Routes(topology, settings.Domain, cluster.Settings.Name)
            .Concat(ofAddOns.Select(route => route with { HasEntry = topology.KeepsEntries() }))
            .OrderBy(route => route.Host, StringComparer.Ordinal)
            .ThenBy(route => route.Path, StringComparer.Ordinal)
            .ToSeq();
        var resilient =
            cluster.Settings.Target
            is AksSettings { Resilience: Resilience.Zone }
                or KubeconfigSettings { Resilience: Resilience.Zone };
        var plan = new EdgePlan
        {
            Controller = settings.Controller,
            Namespace = Home,
            Class = ClassOf(settings.Controller),
            Domain = settings.Domain,
            Issuer = settings.Issuer ?? IssuerCompiler.Name,
            CertificatesBy = settings.Issuer is null ? certificates?.Name : null,
            SolvesBesideRoutes =
                edge is IngressEdge && settings.Issuer is null && certificates is { Settings.Acme: { Zone: null } },
            // One for each zone, so that the loss of one leaves two.
            Replicas = resilient ? 3 : 1,
            MaxReplicas = resilient ? 9 : 1,
            ServiceAnnotations = settings.Private ? PrivateAnnotations(host) : default,
            LongestRequest = routes.Select(route => route.Timeout).DefaultIfEmpty(TimeSpan.FromMinutes(1)).Max(),
            Proxies = Proxies(settings.Controller),
            Routes = routes,
            After = [],
            Objects = [],
            Ingresses = [],
        };
        return edge is GatewayEdge
            ? plan with
            {
                Objects = [.. GatewayCompiler.Compile(plan)],
            }
            : plan with
            {
                Objects = [.. IngressCompiler.Objects(plan)],
                Ingresses = IngressCompiler.Ingresses(plan),
            };
    }

    /// <summary>The pods that forward, as a policy names them.</summary>
    public static PeerPlan Proxies(EdgeController controller) =>
        new(Map(("kubernetes.io/metadata.name", Name)), ProxyLabels(controller));

    /// <summary>
    /// Whether several clusters serve what the line exposes. Their entries in DNS would contend for one name; it belongs to
    /// whatever stands before the clusters.
    /// </summary>
    public static bool IsShared(this PlatformTopology topology, BusinessLine line) =>
        topology.Clusters.Count(cluster => line.LivesIn(cluster.Settings.Name)) > 1;

    private static bool KeepsEntries(this PlatformTopology topology) => topology.AddOnsOn().OfType<ExternalDns>().Any();

    /// <summary>Where the edges answer of those clusters that a line lives in; none where nobody knows.</summary>
    public static Seq<Cidr> RangesFor(BusinessLine line, PlatformTopology topology, Seq<HostPlan> hosts) =>
        topology.Edge?.Settings is not { } settings ? []
        : !settings.Private || settings.Ranges.Count > 0 ? settings.Ranges
        : topology
            .Clusters.Zip(hosts)
            .Where(pair => line.LivesIn(pair.First.Settings.Name))
            .SelectMany(pair => pair.Second is AksPlan aks ? aks.Network.Edge.Ranges : [])
            .ToSeq();

    private static IEnumerable<RoutePlan> Routes(PlatformTopology topology, DomainName domain, ClusterName cluster) =>
        from line in topology.Lines
        where line.LivesIn(cluster)
        from route in line.Exposes
        select new RoutePlan
        {
            Owner = line.Name.Value,
            Host = route.Host.In(domain),
            Label = RouteNames.LabelOf(route.Host.In(domain), domain),
            Path = route.Path,
            Namespace = line.SpaceOf(route),
            Service = route.Service,
            Port = route.Port,
            PodLabels = Map((TenantPolicies.ServiceLabel, route.Service.Value)),
            PodPort = route.PodPort ?? route.Port,
            Timeout = route.Timeout,
            BodyLimit = route.BodyLimit,
            HasEntry = topology.KeepsEntries() && !topology.IsShared(line),
        };

    private static SortedMap<string> PrivateAnnotations(HostPlan host) =>
        host is AksPlan aks
            ? Map((InternalLoadBalancer, "true"), ($"{InternalLoadBalancer}-subnet", aks.Network.Edge.Name))
            : default;

    public static string ClassOf(EdgeController controller) =>
        controller switch
        {
            EdgeController.EnvoyGateway => "envoy",
            EdgeController.AksGateway => "approuting-istio",
            EdgeController.Traefik => "traefik",
            EdgeController.Haproxy => "haproxy",
            _ => "nginx",
        };

    /// <summary>As the controllers and their charts label the pods that forward.</summary>
    private static SortedMap<string> ProxyLabels(EdgeController controller) =>
        controller switch
        {
            EdgeController.EnvoyGateway => Map(
                ("app.kubernetes.io/name", "envoy"),
                ("gateway.envoyproxy.io/owning-gateway-name", Name)
            ),
            EdgeController.AksGateway => Map(("gateway.networking.k8s.io/gateway-name", Name)),
            EdgeController.Traefik => Map(("app.kubernetes.io/name", "traefik")),
            _ => Map(("app.kubernetes.io/name", "kubernetes-ingress")),
        };

    private static SortedMap<string> Map(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
