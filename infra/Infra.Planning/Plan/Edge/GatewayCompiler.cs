using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Writes routes for the Gateway API: one Gateway, a listener and a certificate for each host.</summary>
internal static class GatewayCompiler
{
    private const string Group = "gateway.networking.k8s.io";
    private const string Api = $"{Group}/v1";
    private const string Envoy = "gateway.envoyproxy.io";
    private const string EnvoyApi = $"{Envoy}/v1alpha1";

    public static IEnumerable<ObjectPlan> Compile(EdgePlan edge)
    {
        var isEnvoy = edge.Controller == EdgeController.EnvoyGateway;
        return
        [
            .. isEnvoy ? EnvoyObjects.OfClass(edge) : [],
            Gateway(edge),
            Redirect(edge),
            .. edge.Routes.Select(route => Route(route)),
            .. isEnvoy ? edge.Routes.Where(route => route.BodyLimit is not null).Select(BodyLimit) : [],
        ];
    }

    public static Tree.Map Parent(string listener) =>
        Tree.Of(
            ("group", Group),
            ("kind", "Gateway"),
            ("name", EdgeBuilder.Name),
            ("namespace", EdgeBuilder.Home.Value),
            ("sectionName", listener)
        );

    private static ObjectPlan Gateway(EdgePlan edge) =>
        new()
        {
            ApiVersion = Api,
            Kind = "Gateway",
            Name = EdgeBuilder.Name,
            Namespace = edge.Namespace,
            Annotations = new([new("cert-manager.io/cluster-issuer", edge.Issuer)]),
            Spec = Tree.Of(
                ("gatewayClassName", edge.Class),
                (
                    "infrastructure",
                    // Envoy's Service has them from its own object.
                    edge.Controller == EdgeController.AksGateway
                    && edge.ServiceAnnotations.Count > 0
                        ? Tree.Of(("annotations", Tree.Texts(edge.ServiceAnnotations)))
                        : null
                ),
                (
                    "listeners",
                    Tree.ListOf([
                        HttpListener(),
                        .. edge.Routes.GroupBy(route => route.Host).Select(host => TlsListener([.. host])),
                    ])
                )
            ),
        };

    /// <summary>For the redirect, and for authorities that ask over HTTP.</summary>
    private static Tree.Map HttpListener() =>
        Tree.Of(
            ("name", "http"),
            ("port", 80),
            ("protocol", "HTTP"),
            ("allowedRoutes", Tree.Of(("namespaces", Tree.Of(("from", "Same")))))
        );

    /// <summary>Only the namespaces that have a route of the host may serve it.</summary>
    private static Tree.Map TlsListener(IReadOnlyList<RoutePlan> routes) =>
        Tree.Of(
            ("name", routes[0].Label),
            ("hostname", routes[0].Host),
            ("port", 443),
            ("protocol", "HTTPS"),
            (
                "tls",
                Tree.Of(
                    ("mode", "Terminate"),
                    (
                        "certificateRefs",
                        Tree.ListOf(Tree.Of(("group", ""), ("kind", "Secret"), ("name", routes[0].Certificate())))
                    )
                )
            ),
            ("allowedRoutes", Tree.Of(("namespaces", Only(routes.Select(route => route.Namespace).Distinct()))))
        );

    private static Tree.Map Only(IEnumerable<NamespaceName> spaces) =>
        Tree.Of(
            ("from", "Selector"),
            (
                "selector",
                Tree.Of(
                    (
                        "matchExpressions",
                        Tree.ListOf(
                            Tree.Of(
                                ("key", "kubernetes.io/metadata.name"),
                                ("operator", "In"),
                                ("values", Tree.ListOf(spaces.Select(space => (Tree)space.Value)))
                            )
                        )
                    )
                )
            )
        );

    private static ObjectPlan Redirect(EdgePlan edge) =>
        new()
        {
            ApiVersion = Api,
            Kind = "HTTPRoute",
            Name = "to-https",
            Namespace = edge.Namespace,
            Spec = Tree.Of(
                ("parentRefs", Tree.ListOf(Parent("http"))),
                (
                    "rules",
                    Tree.ListOf(
                        Tree.Of(
                            ("matches", Tree.ListOf(Begins("/"))),
                            (
                                "filters",
                                Tree.ListOf(
                                    Tree.Of(
                                        ("type", "RequestRedirect"),
                                        ("requestRedirect", Tree.Of(("scheme", "https"), ("statusCode", 301)))
                                    )
                                )
                            )
                        )
                    )
                )
            ),
        };

    private static ObjectPlan Route(RoutePlan route) =>
        new()
        {
            ApiVersion = Api,
            Kind = "HTTPRoute",
            Name = route.Name(),
            Namespace = route.Namespace,
            Annotations = new(route.Marks()),
            Spec = Tree.Of(
                ("parentRefs", Tree.ListOf(Parent(route.Label))),
                ("hostnames", Tree.ListOf(route.Host)),
                (
                    "rules",
                    Tree.ListOf(
                        Tree.Of(
                            ("matches", Tree.ListOf(Begins(route.Path))),
                            (
                                "backendRefs",
                                Tree.ListOf(
                                    Tree.Of(
                                        ("group", ""),
                                        ("kind", "Service"),
                                        ("name", route.Service.Value),
                                        ("port", route.Port),
                                        ("weight", 1)
                                    )
                                )
                            ),
                            ("timeouts", Tree.Of(("request", route.Timeout.Seconds())))
                        )
                    )
                )
            ),
        };

    private static Tree.Map Begins(string path) => Tree.Of(("path", Tree.Of(("type", "PathPrefix"), ("value", path))));

    private static ObjectPlan BodyLimit(RoutePlan route) =>
        new()
        {
            ApiVersion = EnvoyApi,
            Kind = "BackendTrafficPolicy",
            Name = route.Name(),
            Namespace = route.Namespace,
            Spec = Tree.Of(
                ("targetRefs", Tree.ListOf(Tree.Of(("group", Group), ("kind", "HTTPRoute"), ("name", route.Name())))),
                ("requestBuffer", Tree.Of(("limit", $"{route.BodyLimit}")))
            ),
        };
}
