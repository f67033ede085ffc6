using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Quantities;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Plan;

/// <summary>The same routes through every compiler give the same table.</summary>
public sealed class RouteTableTests
{
    private static readonly Stack Shop = TwoLines
        .Stack.WithLines(
            settings =>
                TwoLines.Line(settings, "payments") with
                {
                    Exposes =
                    [
                        Route.To("checkout", port: 8080, host: "pay"),
                        Route.To("basket", port: 80, host: "pay") with
                        {
                            Path = "/basket/v1",
                            PodPort = 8081,
                            BodyLimit = Memory.Mebi(1),
                            Timeout = TimeSpan.FromMinutes(5),
                        },
                    ],
                },
            settings =>
                TwoLines.Line(settings, "risk") with
                {
                    Exposes = [Route.To("scores", port: 8443, host: "risk.example.com")],
                }
        )
        .Without("edge.issuer")
        .WithAddOns("\"certManager\": {}", addOns => new CertManager(addOns.CertManager));

    [Theory]
    [InlineData("envoyGateway")]
    [InlineData("aksGateway")]
    [InlineData("traefik")]
    [InlineData("haproxy")]
    public void Every_controller_serves_the_same_table(string controller)
    {
        var stack = controller == "aksGateway" ? WithoutLimits() : Shop;
        var edge = Edge(stack.With("edge.controller", $"\"{controller}\""));

        Assert.Equal(
            [
                "pay.example.com/ → payments/checkout:8080",
                "pay.example.com/basket/v1 → payments/basket:80",
                "risk.example.com/ → risk/scores:8443",
            ],
            FromGateway(edge).Concat(FromIngress(edge)).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("envoyGateway")]
    [InlineData("traefik")]
    [InlineData("haproxy")]
    public void Every_controller_turns_HTTP_to_HTTPS_and_has_a_certificate_for_each_host(string controller)
    {
        var edge = Edge(Shop.With("edge.controller", $"\"{controller}\""));
        var gateway = edge.Objects.SingleOrDefault(item => item.Kind == "Gateway");

        if (gateway is not null)
        {
            Assert.Equal("platform", gateway.Annotations["cert-manager.io/cluster-issuer"]);
            Assert.Equal(
                [null, "pay.example.com tls-pay", "risk.example.com tls-risk"],
                Items(gateway.Spec, "listeners")
                    .Select(listener =>
                        Text(listener, "hostname") is { } host
                            ? $"{host} {Text(listener, "tls.certificateRefs.0.name")}"
                            : null
                    )
            );
            Assert.Equal("https", Text(Named(edge, "to-https").Spec, "rules.0.filters.0.requestRedirect.scheme"));
        }

        Assert.All(
            edge.Ingresses,
            ingress =>
            {
                Assert.Equal("platform", ingress.Annotations["cert-manager.io/cluster-issuer"]);
                Assert.StartsWith("tls-", ingress.Certificate, StringComparison.Ordinal);
                Assert.True(
                    ingress.Annotations.ContainsKey("haproxy.org/ssl-redirect")
                        || ingress.Annotations["traefik.ingress.kubernetes.io/router.entrypoints"] == "websecure"
                );
            }
        );
    }

    [Fact]
    public void Times_and_limits_reach_Envoy()
    {
        var edge = Edge(Shop);

        Assert.Equal("300s", Text(Named(edge, "pay-basket-v1").Spec, "rules.0.timeouts.request"));
        var limit = Assert.Single(edge.Objects, item => item.Kind == "BackendTrafficPolicy");
        Assert.Equal(("pay-basket-v1", "1Mi"), (limit.Name, Text(limit.Spec, "requestBuffer.limit")));
        var clients = Assert.Single(edge.Objects, item => item.Kind == "ClientTrafficPolicy");
        Assert.Equal("300s", Text(clients.Spec, "timeout.http.requestReceivedTimeout"));
    }

    [Fact]
    public void Times_and_limits_reach_Traefik_and_HAProxy()
    {
        var traefik = Edge(Shop.With("edge.controller", "\"traefik\""));
        var haproxy = Edge(Shop.With("edge.controller", "\"haproxy\""));

        Assert.Equal(TimeSpan.FromMinutes(5), traefik.LongestRequest);
        var limit = Assert.Single(traefik.Objects, item => item.Kind == "Middleware");
        Assert.Equal(new Tree.Number(1_048_576), limit.Spec.At("buffering.maxRequestBodyBytes"));
        Assert.Equal(
            "payments-pay-basket-v1@kubernetescrd",
            Ingress(traefik).Annotations["traefik.ingress.kubernetes.io/router.middlewares"]
        );
        Assert.Equal(
            "timeout server 300s\nhttp-request deny deny_status 413 if { req.body_size gt 1048576 }",
            Ingress(haproxy).Annotations["haproxy.org/backend-config-snippet"]
        );
    }

    [Fact]
    public void Only_the_namespaces_of_a_host_may_serve_it() =>
        Assert.Equal(
            "payments",
            Text(
                Edge(Shop).Objects.Single(item => item.Kind == "Gateway").Spec,
                "listeners.1.allowedRoutes.namespaces.selector.matchExpressions.0.values.0"
            )
        );

    [Fact]
    public void Where_a_zone_may_be_lost_proxies_are_spread_scaled_and_kept()
    {
        var resilient = Edge(Shop).Objects.Single(item => item.Kind == "EnvoyProxy").Spec;
        var cheap = Edge(Shop.WithCluster("resilience", "\"none\""))
            .Objects.Single(item => item.Kind == "EnvoyProxy")
            .Spec;

        const string kubernetes = "provider.kubernetes";
        Assert.Equal(new Tree.Number(3), resilient.At($"{kubernetes}.envoyHpa.minReplicas"));
        Assert.Equal(new Tree.Number(2), resilient.At($"{kubernetes}.envoyPDB.minAvailable"));
        Assert.NotNull(resilient.At($"{kubernetes}.envoyDeployment.pod.topologySpreadConstraints.0.topologyKey"));
        Assert.Equal(new Tree.Number(1), cheap.At($"{kubernetes}.envoyDeployment.replicas"));
        Assert.Null(cheap.At($"{kubernetes}.envoyHpa"));
    }

    [Fact]
    public void A_private_edge_answers_in_its_subnet() =>
        Assert.Equal(
            "snet-main-edge",
            Edge(Shop.With("edge.private", "true")).ServiceAnnotations[
                "service.beta.kubernetes.io/azure-load-balancer-internal-subnet"
            ]
        );

    private static Stack WithoutLimits() =>
        Shop with
        {
            Declare = settings =>
                Shop.Declare(settings) with
                {
                    Lines =
                    [
                        .. Shop.Declare(settings)
                            .Lines.Select(line =>
                                line with
                                {
                                    Exposes = [.. line.Exposes.Select(route => route with { BodyLimit = null })],
                                }
                            ),
                    ],
                },
        };

    private static IEnumerable<string> FromGateway(EdgePlan edge) =>
        from route in edge.Objects
        where route.Kind == "HTTPRoute" && route.Name != "to-https"
        from rule in Items(route.Spec, "rules")
        let service = $"{Text(rule, "backendRefs.0.name")}:{(rule.At("backendRefs.0.port") as Tree.Number)?.Value}"
        select $"{Text(route.Spec, "hostnames.0")}{Text(rule, "matches.0.path.value")} → {route.Namespace}/{service}";

    private static IEnumerable<string> FromIngress(EdgePlan edge) =>
        from ingress in edge.Ingresses
        from path in ingress.Paths
        select $"{ingress.Host}{path.Path} → {ingress.Namespace}/{path.Service}:{path.Port}";

    private static IngressPlan Ingress(EdgePlan edge) =>
        edge.Ingresses.Single(ingress => ingress.Name == "pay-basket-v1");

    private static ObjectPlan Named(EdgePlan edge, string name) =>
        edge.Objects.Single(item => item.Kind == "HTTPRoute" && item.Name == name);

    private static IEnumerable<Tree.Map> Items(Tree.Map map, string path) =>
        Assert.IsType<Tree.List>(map.At(path)).Items.Cast<Tree.Map>();

    private static string? Text(Tree.Map map, string path) => (map.At(path) as Tree.Text)?.Value;

    private static EdgePlan Edge(Stack stack) =>
        Assert.IsType<EdgePlan>(Assert.Single(PlanAssert.Accepted(stack).Clusters).Edge);
}
