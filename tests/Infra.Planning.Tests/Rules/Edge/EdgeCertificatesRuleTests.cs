using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class EdgeCertificatesRuleTests
{
    private static readonly Stack Own = TwoLines.Stack.Without("edge.issuer");

    [Fact]
    public void Without_anybody_who_signs_there_is_no_edge() =>
        PlanAssert.Refused(
            TwoLines.Payments(line => line, Own),
            "INF440 infra:edge.issuer: is missing, and no add-on gives certificates; declare certManager in the topology and "
                + "write infra:addOns.certManager: {}, or name a ClusterIssuer that exists"
        );

    [Fact]
    public void Cert_manager_signs_by_a_root_of_its_own()
    {
        var plan = PlanAssert.Accepted(With("{}")).Clusters[0];
        var certManager = plan.AddOns.Single(addOn => addOn.Name == "certManager");

        Assert.Equal("platform", plan.Edge?.Issuer);
        Assert.Equal(
            ["ClusterIssuer platform-root", "Certificate platform-root", "ClusterIssuer platform"],
            certManager.Objects.Select(item => $"{item.Kind} {item.Name}")
        );
        Assert.Equal(new Tree.Text("platform-root"), certManager.Objects[^1].Spec.At("ca.secretName"));
    }

    [Theory]
    [InlineData("letsEncrypt", "https://acme-v02.api.letsencrypt.org/directory")]
    [InlineData("letsEncryptStaging", "https://acme-staging-v02.api.letsencrypt.org/directory")]
    [InlineData("https://ca.example.com/acme", "https://ca.example.com/acme")]
    public void A_public_authority_is_chosen_by_its_name_or_address(string server, string address)
    {
        var issuer = Issuer($$"""{ "acme": { "email": "platform@example.com", "server": "{{server}}" } }""");

        Assert.Equal(new Tree.Text(address), issuer.At("acme.server"));
        Assert.Equal(
            new Tree.Text("http"),
            issuer.At("acme.solvers.0.http01.gatewayHTTPRoute.parentRefs.0.sectionName")
        );
    }

    [Fact]
    public void With_a_zone_of_Azure_DNS_the_authority_finds_an_entry_there()
    {
        var issuer = Issuer(
            """{ "acme": { "email": "a@example.com", "zone": { "name": "example.com", "resourceGroup": "rg-dns" } } }"""
        );

        const string entry = "acme.solvers.0.dns01.azureDNS";
        Assert.Null(issuer.At("acme.solvers.0.http01"));
        Assert.Equal(new Tree.Text("example.com"), issuer.At($"{entry}.hostedZoneName"));
        Assert.Equal(new Tree.Text("11111111-1111-1111-1111-111111111111"), issuer.At($"{entry}.subscriptionID"));
    }

    [Fact]
    public void Before_an_Ingress_pods_beside_the_service_answer_the_authority()
    {
        var plan = PlanAssert
            .Accepted(
                With("""{ "acme": { "email": "platform@example.com" } }""").With("edge.controller", "\"traefik\"")
            )
            .Clusters[0];
        var issuer = plan.AddOns.Single(addOn => addOn.Name == "certManager").Objects[^1].Spec;

        Assert.Equal(new Tree.Text("traefik"), issuer.At("acme.solvers.0.http01.ingress.ingressClassName"));
        Assert.Contains("edge-acme-solver", PoliciesOf(plan, "payments"));
        Assert.DoesNotContain("edge-acme-solver", PoliciesOf(plan, "risk"));
    }

    private static IEnumerable<string> PoliciesOf(ClusterPlan plan, string space) =>
        plan.Namespaces.Single(item => item.Name.Value == space).Policies.Select(policy => policy.Name);

    private static Tree.Map Issuer(string settings) =>
        PlanAssert
            .Accepted(With(settings))
            .Clusters[0]
            .AddOns.Single(addOn => addOn.Name == "certManager")
            .Objects.Single(item => item.Name == "platform")
            .Spec;

    private static Stack With(string settings) =>
        TwoLines
            .Payments(
                line => line with { Exposes = [Infra.Planning.Topology.Route.To("checkout", port: 8080, host: "pay")] },
                Own
            )
            .WithAddOns($"\"certManager\": {settings}", addOns => new CertManager(addOns.CertManager));
}
