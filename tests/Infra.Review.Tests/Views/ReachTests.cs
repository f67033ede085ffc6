using Infra.Review.Tests.Policies.Kit;
using Infra.Review.Views.Reach;
using static Infra.Review.Tests.Views.Kit;

namespace Infra.Review.Tests.Views;

public sealed class ReachTests
{
    private static readonly Thing A = Space("a", "team: red");
    private static readonly Thing B = Space("b", "team: blue");

    [Fact]
    public void Without_a_policy_everything_is_open()
    {
        var map = Reach(A, B);

        Assert.Equal("all ports", map.Ports("a: other pods", "b: other pods"));
        Assert.Equal("all ports", map.Ports("outside: anywhere else", "a: other pods"));
        Assert.Equal("all ports", map.Ports("a: other pods", "outside: anywhere else"));
        Assert.All(map.Defaults, each => Assert.Equal((Closure.Open, Closure.Open), (each.Ingress, each.Egress)));
    }

    [Theory]
    [InlineData("{ podSelector: {}, policyTypes: [Ingress] }", "none", "all ports")]
    [InlineData("{ podSelector: {}, policyTypes: [Egress] }", "all ports", "none")]
    [InlineData("{ podSelector: {}, policyTypes: [Ingress, Egress] }", "none", "none")]
    // Who does not say which way means what comes in, and what goes out where there is a rule for it.
    [InlineData("{ podSelector: {} }", "none", "all ports")]
    [InlineData("{ podSelector: {}, egress: [{ ports: [{ port: 53 }] }] }", "none", "TCP 53")]
    [InlineData("{ podSelector: {}, ingress: [{}] }", "all ports", "all ports")]
    [InlineData(
        "{ podSelector: {}, policyTypes: [Ingress], egress: [{ ports: [{ port: 53 }] }] }",
        "none",
        "all ports"
    )]
    [InlineData("{ podSelector: { matchLabels: { app: x } }, policyTypes: [Ingress] }", "all ports", "all ports")]
    public void A_policy_closes_the_directions_that_it_is_for(string spec, string incoming, string outgoing)
    {
        var map = Reach(A, B, Policy("a", "policy", spec));

        Assert.Equal(
            (incoming, outgoing),
            (map.Ports("b: other pods", "a: other pods"), map.Ports("a: other pods", "b: other pods"))
        );
    }

    [Theory]
    [InlineData("{ podSelector: {} }", "all ports", "none", "none", "none")]
    [InlineData("{ podSelector: { matchLabels: { app: x } } }", "none", "none", "none", "none")]
    [InlineData("{ namespaceSelector: {} }", "all ports", "all ports", "all ports", "none")]
    [InlineData("{ namespaceSelector: { matchLabels: { team: blue } } }", "none", "all ports", "all ports", "none")]
    [InlineData(
        "{ namespaceSelector: { matchExpressions: [{ key: team, operator: NotIn, values: [red] }] } }",
        "none",
        "all ports",
        "all ports",
        "none"
    )]
    [InlineData(
        "{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: b } } }",
        "none",
        "all ports",
        "all ports",
        "none"
    )]
    [InlineData(
        "{ namespaceSelector: {}, podSelector: { matchLabels: { app: x } } }",
        "none",
        "none",
        "all ports",
        "none"
    )]
    [InlineData("{ ipBlock: { cidr: 0.0.0.0/0 } }", "none", "none", "none", "all ports")]
    public void Peers_are_who_Kubernetes_says(string peer, string own, string other, string labelled, string outside)
    {
        var map = Reach(
            A,
            B,
            Deployment("b", "x"),
            Policy("a", "policy", $"{{ podSelector: {{}}, ingress: [{{ from: [{peer}] }}] }}"),
            // Names the addresses in every case.
            Policy(
                "a",
                "addresses",
                "{ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 1 }] }] }"
            )
        );

        Assert.Equal(own, map.Ports("a: other pods", "a: other pods"));
        Assert.Equal(other, map.Ports("b: other pods", "a: other pods"));
        Assert.Equal(labelled, map.Ports("b: app=x", "a: other pods"));
        Assert.Equal(outside == "none" ? "TCP 1" : outside, map.Ports("outside: 0.0.0.0/0", "a: other pods"));
    }

    [Fact]
    public void Traffic_needs_both_ends_and_only_the_ports_of_both()
    {
        var map = Reach(
            A,
            B,
            Policy(
                "a",
                "out",
                "{ podSelector: {}, policyTypes: [Egress], egress: [{ ports: [{ port: 8000, endPort: 8100 }] }] }"
            ),
            Policy("b", "in", "{ podSelector: {}, ingress: [{ ports: [{ port: 8080 }, { port: 9090 }] }] }")
        );

        Assert.Equal("TCP 8080", map.Ports("a: other pods", "b: other pods"));
        Assert.Equal("TCP 8000-8100", map.Ports("a: other pods", "a: other pods"));
        Assert.Equal(
            "none",
            Reach(A, B, Policy("b", "in", "{ podSelector: {} }")).Ports("a: other pods", "b: other pods")
        );
    }

    [Fact]
    public void Policies_add_up_and_none_takes_away()
    {
        var map = Reach(
            A,
            B,
            Policy("a", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }"),
            Policy("a", "one", "{ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }"),
            Policy(
                "a",
                "two",
                "{ podSelector: {}, ingress: [{ ports: [{ port: 443 }, { port: 53, protocol: UDP }] }] }"
            )
        );

        Assert.Equal("TCP 80, TCP 443, UDP 53", map.Ports("b: other pods", "a: other pods"));
    }

    [Theory]
    [InlineData("{ protocol: UDP }", "UDP")]
    [InlineData("{ port: web }", "TCP 8080")]
    [InlineData("{ port: dns, protocol: UDP }", "UDP 5353")]
    [InlineData("{ port: dns }", "none")]
    [InlineData("{ port: nothing }", "none")]
    public void Names_of_ports_are_those_of_the_containers(string port, string expected)
    {
        const string Ports = "[{ name: web, containerPort: 8080 }, { name: dns, containerPort: 5353, protocol: UDP }]";
        var ingress = Reach(
            A,
            B,
            Deployment("a", "x", Ports),
            Policy("a", "policy", $"{{ podSelector: {{}}, ingress: [{{ ports: [{port}] }}] }}")
        );
        var egress = Reach(
            A,
            B,
            Deployment("a", "x", Ports),
            Policy("b", "policy", $"{{ podSelector: {{}}, policyTypes: [Egress], egress: [{{ ports: [{port}] }}] }}")
        );

        Assert.Equal(expected, ingress.Ports("b: other pods", "a: app=x"));
        Assert.Equal(expected, egress.Ports("b: other pods", "a: app=x"));
    }

    [Fact]
    public void A_named_port_of_pods_that_nobody_planned_stays_a_name()
    {
        var map = Reach(
            A,
            B,
            Policy("a", "policy", "{ podSelector: { matchLabels: { app: y } }, ingress: [{ ports: [{ port: web }] }] }")
        );

        Assert.Equal("TCP web", map.Ports("b: other pods", "a: app=y"));
        Assert.Equal("all ports", map.Ports("b: other pods", "a: other pods"));
    }

    [Fact]
    public void Address_ranges_are_cut_where_policies_cut_them()
    {
        var map = Reach(
            A,
            Policy(
                "a",
                "out",
                """
                { podSelector: {}, policyTypes: [Egress], egress: [
                  { to: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }], ports: [{ port: 443 }] },
                  { to: [{ ipBlock: { cidr: 10.1.2.3/24 } }], ports: [{ port: 53 }] } ] }
                """
            )
        );

        Assert.Equal(
            [
                "outside: anywhere else",
                "outside: 10.0.0.0/8 but 10.1.0.0/16",
                "outside: 10.1.0.0/16 but 10.1.2.0/24",
                "outside: 10.1.2.0/24",
            ],
            map.Parties.Where(party => party.IsOutside).Select(party => party.Text)
        );
        Assert.Equal("TCP 443", map.Ports("a: other pods", "outside: 10.0.0.0/8 but 10.1.0.0/16"));
        Assert.Equal("none", map.Ports("a: other pods", "outside: 10.1.0.0/16 but 10.1.2.0/24"));
        Assert.Equal("TCP 53", map.Ports("a: other pods", "outside: 10.1.2.0/24"));
        Assert.Equal("none", map.Ports("a: other pods", "outside: anywhere else"));
        // A block is addresses, never Pods.
        Assert.Equal("none", map.Ports("a: other pods", "a: other pods"));
    }

    [Fact]
    public void A_wall_that_stands_only_because_something_is_allowed_is_told_from_one_of_its_own()
    {
        const string AllowDns = "{ podSelector: {}, policyTypes: [Egress], egress: [{ ports: [{ port: 53 }] }] }";
        const string Deny = "{ podSelector: {}, policyTypes: [Ingress, Egress] }";

        var narrowed = Reach(A, Policy("a", "dns", AllowDns));
        var denied = Reach(A, Policy("a", "dns", AllowDns), Policy("a", "deny", Deny));

        Assert.Equal(new SpaceDefault(new("a", Line: null), Closure.Open, Closure.Narrowed), DefaultOf(narrowed));
        Assert.Equal(new SpaceDefault(new("a", Line: null), Closure.Denied, Closure.Denied), DefaultOf(denied));

        static SpaceDefault DefaultOf(ReachMap map) => map.Defaults.Single(each => each.Space.Name == "a");
    }

    [Fact]
    public void What_is_known_only_later_is_said_and_never_taken_for_closed()
    {
        var map = Reach(
            A,
            B,
            Policy("a", "peers", "{ podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] }")
                .Unknown("spec.ingress[0].from[0].podSelector"),
            Policy("b", "pods", "{ podSelector: {}, ingress: [] }").Unknown("spec.podSelector")
        );

        Assert.Equal("all ports", map.Ports("a: other pods", "a: other pods"));
        Assert.Equal("all ports", map.Ports("a: other pods", "b: other pods"));
        Assert.Equal(2, map.Notes.Count);
    }

    [Fact]
    public void Clusters_do_not_mix()
    {
        var other = Policy("a", "deny", "{ podSelector: {} }")
            .InCluster("urn:pulumi:dev::shop::pulumi:providers:kubernetes::two");

        var maps = ReachMap.Of(Plan(A, B, other));

        Assert.Equal(["main", "two"], maps.Select(map => map.Cluster));
        Assert.Equal("all ports", maps[0].Ports("b: other pods", "a: other pods"));
    }

    [Fact]
    public void Rows_name_a_namespace_once_where_its_pods_are_alike()
    {
        var map = Reach(
            A,
            B,
            Deployment("b", "x"),
            Policy("a", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }"),
            Policy(
                "b",
                "in",
                "{ podSelector: { matchLabels: { app: x } }, ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }] }"
            )
        );

        var rows = ReachTable.Of(map.Parties, map.Ways.Where(way => way.To.Group == "b"));

        Assert.Equal(
            ["b → all ports b: other pods; TCP 80 b: app=x", "kube-system, outside → all ports b: other pods"],
            rows.Select(row =>
                $"{string.Join(", ", row.From)} → {string.Join("; ", row.To.Select(to => $"{to.Ports} {string.Join(", ", to.Names)}"))}"
            )
        );
    }
}
