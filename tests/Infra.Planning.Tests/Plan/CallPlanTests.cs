using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Plan;

public sealed class CallPlanTests
{
    private static readonly Call ToRisk = Call.To("risk", port: 443) with { PodPort = 8443 };

    [Fact]
    public void Inside_a_cluster_a_call_goes_to_the_service_and_opens_its_port_on_both_sides()
    {
        var cluster = Assert.Single(
            PlanAssert.Accepted(TwoLines.Payments(line => line with { Calls = [ToRisk] })).Clusters
        );

        Assert.Equal("risk.risk.svc.cluster.local:443", Assert.Single(cluster.Calls).Address);
        var outgoing = Policy(cluster, "payments", "call-risk-risk-443");
        var incoming = Policy(cluster, "risk", "from-payments-risk-443");
        Assert.Null(outgoing.Ingress);
        Assert.Null(incoming.Egress);
        Assert.Equal(
            "[{kubernetes.io/metadata.name: risk}/{app.kubernetes.io/name: risk}] [PortPlan { Number = 8443, Protocol = TCP }]",
            Told(outgoing.Egress?[0])
        );
        Assert.Equal(
            "[{infra/line: payments}/{}] [PortPlan { Number = 8443, Protocol = TCP }]",
            Told(incoming.Ingress?[0])
        );
        Assert.Equal("{app.kubernetes.io/name: risk}", $"{incoming.Pods}");
    }

    [Fact]
    public void A_call_from_one_namespace_is_open_for_it_alone()
    {
        var cluster = Assert.Single(
            PlanAssert
                .Accepted(
                    TwoLines.Payments(
                        line =>
                            line with
                            {
                                Namespaces = ["payments", "batch"],
                                Calls = [ToRisk with { From = "batch" }],
                            },
                        TwoLines.Stack.With(
                            "lines.payments.quotas.batch",
                            """{ "cpu": 1, "memory": "2Gi", "pods": 10 }"""
                        )
                    )
                )
                .Clusters
        );

        Assert.DoesNotContain(Space(cluster, "payments").Policies, policy => policy.Name.StartsWith("call-"));
        Assert.NotNull(Policy(cluster, "batch", "call-risk-risk-443").Egress);
        Assert.Equal(
            "batch",
            Policy(cluster, "risk", "from-batch-risk-443")
                .Ingress?[0].Peers[0]
                .NamespaceLabels["kubernetes.io/metadata.name"]
        );
    }

    [Fact]
    public void Across_clusters_a_call_goes_to_the_host_through_the_edge()
    {
        var plan = PlanAssert.Accepted(
            TwoLines
                .OverTwoClusters(TwoLines.Stack.With("edge.ranges", """["203.0.113.10/32"]"""))
                .WithLines(
                    settings => TwoLines.Line(settings, "payments") with { Clusters = ["one"], Calls = [ToRisk] },
                    settings =>
                        TwoLines.Line(settings, "risk") with
                        {
                            Clusters = ["two"],
                            Exposes = [Route.To("risk", port: 443, host: "scores") with { PodPort = 8443 }],
                        }
                )
        );

        var one = plan.Clusters[0];
        Assert.Equal(["payments"], one.Namespaces.Select(space => space.Name.Value));
        Assert.Equal("scores.example.com:443", Assert.Single(one.Calls).Address);
        var outgoing = Policy(one, "payments", "call-risk-risk-443").Egress?[0];
        Assert.Equal(("203.0.113.10/32", 443), (outgoing?.Peers[0].Range, outgoing?.Ports[0].Number));
        Assert.Empty(plan.Clusters[1].Calls);
        Assert.Empty(one.Edge?.Routes ?? []);
    }

    [Fact]
    public void The_edge_reaches_the_pods_of_exposed_services_only()
    {
        var cluster = Assert.Single(
            PlanAssert
                .Accepted(
                    TwoLines.Payments(line =>
                        line with
                        {
                            Exposes = [Route.To("checkout", port: 80, host: "pay") with { PodPort = 8080 }],
                        }
                    )
                )
                .Clusters
        );

        var policy = Policy(cluster, "payments", "edge-checkout-80");
        Assert.Equal("{app.kubernetes.io/name: checkout}", $"{policy.Pods}");
        Assert.Equal(
            "[{kubernetes.io/metadata.name: edge}/{app.kubernetes.io/name: envoy, "
                + "gateway.envoyproxy.io/owning-gateway-name: edge}] [PortPlan { Number = 8080, Protocol = TCP }]",
            Told(policy.Ingress?[0])
        );
        Assert.DoesNotContain(Space(cluster, "risk").Policies, other => other.Name.StartsWith("edge-"));
    }

    [Fact]
    public void Another_name_for_a_line_leaves_every_object_with_its_name()
    {
        var before = Named(TwoLines.Payments(line => line with { Calls = [ToRisk] }));
        var after = Named(
            TwoLines
                .Stack.Renamed("lines.payments", "cards")
                .WithLines(
                    settings => TwoLines.Line(settings, "cards").FormerlyKnownAs("payments") with { Calls = [ToRisk] },
                    settings => TwoLines.Line(settings, "risk")
                )
        );

        Assert.Equal(before.Names, after.Names);
        Assert.Equal("cards", after.Cluster.Namespaces[0].Labels["infra/line"]);
    }

    private static (ClusterPlan Cluster, IEnumerable<string> Names) Named(Stack stack)
    {
        var cluster = Assert.Single(PlanAssert.Accepted(stack).Clusters);
        return (
            cluster,
            cluster.Namespaces.SelectMany(space =>
                space
                    .Policies.Select(policy => policy.Name)
                    .Concat(space.Roles.Select(role => role.Name))
                    .Concat(space.Bindings.Select(binding => binding.Name))
                    .Select(name => $"{space.Name}/{name}")
            )
        );
    }

    private static string Told(TrafficPlan? traffic) =>
        $"[{string.Join(", ", (traffic?.Peers ?? []).Select(peer => $"{peer.NamespaceLabels}/{peer.PodLabels}"))}] "
        + $"{traffic?.Ports}";

    private static NamespacePlan Space(ClusterPlan cluster, string name) =>
        cluster.Namespaces.Single(space => space.Name.Value == name);

    private static NetworkPolicyPlan Policy(ClusterPlan cluster, string space, string name) =>
        Space(cluster, space).Policies.Single(policy => policy.Name == name);
}
