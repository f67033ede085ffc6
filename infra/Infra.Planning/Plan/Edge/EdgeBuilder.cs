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

    private static readonly NamespaceName Home = Name;

    public static EdgePlan Build(PlatformTopology topology, Edge edge, ClusterTopology cluster, HostPlan host)
    {
        var settings = edge.Settings;
        var routes = Routes(topology, settings.Domain, cluster.Settings.Name);
        var resilient =
            cluster.Settings.Target
            is AksSettings { Resilience: Resilience.Zone }
                or KubeconfigSettings { Resilience: Resilience.Zone };
        var plan = new EdgePlan
        {
            Controller = settings.Controller,
            Namespace = Home,
            NamespaceLabels = Labels($"v{topology.Settings.Kubernetes.MinorText}"),
            Class = ClassOf(settings.Controller),
            Domain = settings.Domain,
            Issuer = settings.Issuer.Kind == IssuerKind.Existing ? settings.Issuer.Name : Name,
            // One for each zone, so that the loss of one leaves two.
            Replicas = resilient ? 3 : 1,
            MaxReplicas = resilient ? 9 : 1,
            ServiceAnnotations = settings.Private ? PrivateAnnotations(host) : default,
            LongestRequest = routes.Select(route => route.Timeout).DefaultIfEmpty(TimeSpan.FromMinutes(1)).Max(),
            Proxies = new(Map(("kubernetes.io/metadata.name", Name)), ProxyLabels(settings.Controller)),
            Routes = routes,
            Objects = [],
            Ingresses = [],
        };
        var issuer = IssuerCompiler.Compile(plan, settings.Issuer);
        return edge is GatewayEdge
            ? plan with
            {
                Objects = [.. issuer, .. GatewayCompiler.Compile(plan)],
            }
            : plan with
            {
                Objects = [.. issuer, .. IngressCompiler.Objects(plan)],
                Ingresses = IngressCompiler.Ingresses(plan),
            };
    }

    /// <summary>Where the edges answer of those clusters that a line lives in; none where nobody knows.</summary>
    public static Seq<Cidr> RangesFor(BusinessLine line, PlatformTopology topology, Seq<HostPlan> hosts) =>
        topology.Edge?.Settings is not { } settings ? []
        : !settings.Private || settings.Ranges.Count > 0 ? settings.Ranges
        : topology
            .Clusters.Zip(hosts)
            .Where(pair => line.LivesIn(pair.First.Settings.Name))
            .SelectMany(pair => pair.Second is AksPlan aks ? aks.Network.Edge.Ranges : [])
            .ToSeq();

    private static Seq<RoutePlan> Routes(PlatformTopology topology, DomainName domain, ClusterName cluster) =>
        (
            from line in topology.Lines
            where line.LivesIn(cluster)
            from route in line.Exposes
            select new RoutePlan
            {
                Owner = line.Name.Value,
                Host = route.Host.In(domain),
                Path = route.Path,
                Namespace = line.SpaceOf(route),
                Service = route.Service,
                Port = route.Port,
                Timeout = route.Timeout,
                BodyLimit = route.BodyLimit,
            }
        )
            .OrderBy(route => route.Host, StringComparer.Ordinal)
            .ThenBy(route => route.Path, StringComparer.Ordinal)
            .ToSeq();

    private static SortedMap<string> PrivateAnnotations(HostPlan host) =>
        host is AksPlan aks
            ? Map((InternalLoadBalancer, "true"), ($"{InternalLoadBalancer}-subnet", aks.Network.Edge.Name))
            : default;

    private static string ClassOf(EdgeController controller) =>
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

    private static SortedMap<string> Labels(string version) =>
        Map(
            ("infra/platform", "true"),
            ("pod-security.kubernetes.io/enforce", "baseline"),
            ("pod-security.kubernetes.io/enforce-version", version),
            ("pod-security.kubernetes.io/warn", "restricted"),
            ("pod-security.kubernetes.io/warn-version", version)
        );

    private static SortedMap<string> Map(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
