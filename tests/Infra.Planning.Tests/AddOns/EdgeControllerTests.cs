using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class EdgeControllerTests
{
    private static readonly Stack Platform = AddOnStack.Of(
        "\"kuboard\": { \"host\": \"kuboard.example.com\" }, \"certManager\": {}, \"monitoring\": {}",
        addOns => new Kuboard(addOns.Kuboard),
        addOns => new CertManager(addOns.CertManager),
        addOns => new Monitoring(addOns.Monitoring)
    );

    [Theory]
    [InlineData("envoyGateway", "oci://docker.io/envoyproxy/gateway-helm", "v1.9.0")]
    [InlineData("traefik", "traefik", "41.3.0")]
    [InlineData("haproxy", "kubernetes-ingress", "1.52.1")]
    public void The_controller_is_installed_before_whoever_has_a_host(string controller, string chart, string version)
    {
        var plan = Plan(controller);
        var release = Assert.Single(plan.AddOns[0].Releases);

        Assert.Equal(("edge", chart, version), (plan.AddOns[0].Name, release.Chart, release.Version));
        Assert.Contains("edge", plan.AddOns.Single(addOn => addOn.Name == "kuboard").After);
        Assert.Equal(["edge"], plan.AddOns.Single(addOn => addOn.Name == "certManager").After);
        Assert.Equal(["edge"], plan.Edge?.After);
        Assert.Equal(["certManager", "edge"], Plan(controller, Platform.Without("edge.issuer")).Edge?.After);
    }

    [Fact]
    public void The_gateway_of_AKS_is_not_ours_to_install() => Assert.Empty(Plan("aksGateway").AddOns[0].Releases);

    [Fact]
    public void Another_version_is_tried_by_the_settings() =>
        Assert.Equal(
            "v1.9.2",
            Assert.Single(Plan("envoyGateway", Platform.With("edge.version", "\"v1.9.2\"")).AddOns[0].Releases).Version
        );

    [Fact]
    public void The_end_of_a_controller_is_told() =>
        Assert.Contains(
            (Platform with { Today = new(2027, 2, 15) }).Plan().Diagnostics,
            diagnostic =>
                diagnostic.ToString()
                == "INF261 infra:edge.controller: Envoy Gateway 1.9 ended on 2027-02-14; use the next minor"
        );

    [Fact]
    public void Kinds_of_Gateway_API_are_looked_for_only_where_somebody_brings_them()
    {
        Assert.NotNull(CertManager("envoyGateway").Config);
        Assert.NotNull(CertManager("aksGateway").Config);
        Assert.Null(CertManager("traefik").Config);
    }

    [Theory]
    [InlineData("envoyGateway")]
    [InlineData("traefik")]
    [InlineData("haproxy")]
    public void Proxies_reach_what_they_serve_and_only_they_reach_it(string controller)
    {
        var plan = Plan(controller);
        var edge = Space(plan, "edge");
        var console = Space(plan, "kuboard");

        Assert.Contains("default-deny", edge.Policies.Select(policy => policy.Name));
        Assert.Contains("default-deny", console.Policies.Select(policy => policy.Name));
        Assert.Contains(
            edge.Policies.SelectMany(policy => policy.Egress ?? []),
            traffic => traffic.Ports.Contains(new(8080, "TCP")) && IsTo(traffic, "kuboard")
        );
        var way = console.Policies.Single(policy => policy.Name == "edge-kuboard-80");
        Assert.Equal("kuboard", way.Pods["app.kubernetes.io/name"]);
        Assert.Equal(new(8080, "TCP"), Assert.Single(Assert.Single(way.Ingress ?? []).Ports));
        Assert.True(IsTo(Assert.Single(way.Ingress ?? []), "edge"));
        Assert.Contains("allow-metrics", console.Policies.Select(policy => policy.Name));
    }

    [Fact]
    public void The_quota_holds_as_many_proxies_as_the_autoscaler_makes_and_one_load_balancer()
    {
        var space = Space(Plan("envoyGateway"), "edge");

        // Nine proxies and three more while they roll, two controllers and one more, and a pod of a hook.
        Assert.Equal("16", space.Quota["pods"]);
        Assert.Equal("1", space.Quota["services.loadbalancers"]);
        Assert.Equal("3", space.Quota["services.nodeports"]);
    }

    private static bool IsTo(TrafficPlan traffic, string space) =>
        traffic.Peers is [{ NamespaceLabels: var labels }] && labels["kubernetes.io/metadata.name"] == space;

    private static CertManagerValues CertManager(string controller) =>
        Assert.IsType<CertManagerValues>(
            Assert.Single(Plan(controller).AddOns.Single(addOn => addOn.Name == "certManager").Releases).Values
        );

    private static AddOnNamespacePlan Space(ClusterPlan plan, string name) =>
        plan.AddOns.SelectMany(addOn => addOn.Namespaces).Single(space => space.Name.Value == name);

    private static ClusterPlan Plan(string controller, Stack? stack = null) =>
        Assert.Single(PlanAssert.Accepted((stack ?? Platform).With("edge.controller", $"\"{controller}\"")).Clusters);
}
