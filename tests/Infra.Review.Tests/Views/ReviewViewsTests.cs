using Infra.Review.Graph;
using Infra.Review.Reports;
using Infra.Review.Tests.Policies.Kit;
using Infra.Review.Views;
using static Infra.Review.Tests.Views.Kit;

namespace Infra.Review.Tests.Views;

public sealed class ReviewViewsTests
{
    private const string User = "[{ kind: User, name: ann }]";
    private const string OtherUser = "[{ kind: User, name: ben }]";
    private const string ReadPods = """[{ apiGroups: [""], resources: [pods], verbs: [get] }]""";
    private const string ReadSecrets = """[{ apiGroups: [""], resources: [secrets], verbs: [get] }]""";

    private static readonly Thing A = Space("a");
    private static readonly Thing Deny = Policy("a", "deny", "{ podSelector: {}, policyTypes: [Ingress, Egress] }");
    private static readonly Thing Dns = Policy(
        "a",
        "dns",
        "{ podSelector: {}, policyTypes: [Egress], egress: [{ ports: [{ port: 53 }] }] }"
    );
    private static readonly Thing Quota = Good
        .Quota.With("metadata.namespace", "a")
        .With("spec.hard", "{ pods: '10', requests.memory: 4Gi }");

    [Fact]
    public void Equal_plans_have_no_views() => Assert.Empty(Views([A, Deny, Quota], [A, Deny, Quota]));

    [Fact]
    public void A_stack_that_is_made_or_deleted_whole_has_no_views()
    {
        Assert.Empty(Views([], [A, Deny, Quota]));
        Assert.Empty(Views([A, Deny, Quota], []));
    }

    [Fact]
    public void A_rule_that_is_added_opens_and_one_that_goes_closes()
    {
        Assert.Equal(
            ["warning opened a: TCP 53 of kube-system, outside INF750"],
            Rows("reach", Views([A, Deny], [A, Deny, Dns]))
        );
        Assert.Equal(
            ["note closed a: TCP 53 of kube-system, outside"],
            Rows("reach", Views([A, Deny, Dns], [A, Deny]))
        );
    }

    [Fact]
    public void A_wall_that_goes_is_said_where_traffic_stays_the_same()
    {
        string[] rows = Rows("reach", Views([A, Deny, Dns], [A, Dns]));

        Assert.Contains(
            "warning opened a: what is outgoing was denied unless allowed and is now denied only while something is allowed INF750",
            rows
        );
        Assert.Contains("warning opened a: what is incoming was denied unless allowed and is now open INF750", rows);
        Assert.Contains("warning opened kube-system, outside: all ports of a INF750", rows);
        Assert.Contains("warning opened a: TCP 53 of a INF750", rows);
    }

    [Fact]
    public void A_new_namespace_without_a_policy_opens_what_it_can_reach_and_who_reaches_it()
    {
        Assert.Equal(
            [
                "warning opened kube-system, outside: all ports of b INF750",
                "warning opened b: all ports of b, kube-system, outside INF750",
            ],
            Rows("reach", Views([A, Deny], [A, Deny, Space("b")])).Order(StringComparer.Ordinal).Reverse()
        );
    }

    [Fact]
    public void So_many_namespaces_that_nobody_could_read_their_table_are_not_compared()
    {
        Thing[] many = [.. Enumerable.Range(0, 501).Select(at => Space($"space-{at}"))];

        Assert.Equal(
            [
                "warning not compared reach: more than 500 namespaces are too many to compare pair by pair; look at both sides with infra reach",
            ],
            Rows("reach", Views(many, [.. many, Policy("space-0", "deny", "{ podSelector: {} }")]))
        );
    }

    [Fact]
    public void What_a_role_gains_is_granted_to_all_who_have_it()
    {
        Thing[] Plan(string rules) =>
            [
                A,
                Role("a", "role", rules),
                RoleBinding("a", "Role/role", "[{ kind: User, name: ann }, { kind: Group, name: team }]"),
            ];

        Assert.Equal(
            [
                "warning granted group team: in a: get secrets INF751",
                "warning granted user ann: in a: get secrets INF751",
                "note taken group team: in a: get pods",
                "note taken user ann: in a: get pods",
            ],
            Rows("permissions", Views(Plan(ReadPods), Plan(ReadSecrets)))
        );
    }

    [Fact]
    public void Another_way_to_the_same_right_grants_nothing()
    {
        Thing[] before = [A, Role("a", "role", ReadPods), RoleBinding("a", "Role/role", User)];
        var viewer = RoleBinding("a", "ClusterRole/view", User);

        Assert.Empty(Views([A, viewer], [A, viewer, .. before[1..]]));
        Assert.Empty(Views(before, [A, Role("a", "other", ReadPods), RoleBinding("a", "Role/other", User)]));
        Assert.NotEmpty(Views(before, [A, before[1], RoleBinding("a", "Role/role", OtherUser)]));
    }

    [Fact]
    public void A_right_in_the_whole_cluster_comes_before_one_in_a_namespace()
    {
        Thing[] after =
        [
            A,
            RoleBinding("a", "ClusterRole/reader", OtherUser),
            ClusterRole("reader", $"rules: {ReadPods}"),
            ClusterRoleBinding("ClusterRole/reader", User),
        ];

        Assert.Equal(
            [
                "warning granted user ann: in the whole cluster: get pods INF751",
                "warning granted user ben: in a: get pods INF751",
            ],
            Rows("permissions", Views([A], after))
        );
    }

    [Theory]
    [InlineData("{ pods: '20', requests.memory: 4Gi }", "note raised a/quota", "pods")]
    [InlineData("{ pods: '5', requests.memory: 4Gi }", "note lowered a/quota", "pods")]
    [InlineData("{ pods: '20', requests.memory: 2Gi }", "note changed a/quota", "pods requests.memory")]
    [InlineData("{ pods: '10' }", "note raised a/quota", "requests.memory")]
    [InlineData("{ pods: '10', requests.memory: 4Gi, requests.cpu: '1' }", "note lowered a/quota", "requests.cpu")]
    public void Quotas_are_compared_by_amount(string hard, string expected, string paths)
    {
        var sections = Views([A, Quota], [A, Quota.With("spec.hard", hard)]);

        Assert.Equal([expected], Rows("quotas", sections));
        Assert.Equal(paths.Split(' '), Details(sections).Select(change => change.Path));
    }

    [Fact]
    public void The_same_amount_in_another_spelling_is_no_change() =>
        Assert.Empty(Views([A, Quota], [A, Quota.With("spec.hard", "{ pods: 10, requests.memory: 4096Mi }")]));

    [Fact]
    public void A_quota_that_goes_lifts_the_limit_unless_its_namespace_goes_too()
    {
        Assert.Equal(["warning lifted a/quota"], Rows("quotas", Views([A, Quota], [A])));
        Assert.Equal(["note lifted a/quota"], Rows("quotas", Views([A, Space("b"), Quota], [Space("b")])));
        Assert.Equal(["note added a/quota"], Rows("quotas", Views([A], [A, Quota])));
    }

    [Theory]
    [InlineData(
        "6",
        "2",
        "grown",
        "nodes: at least 4 → 4, at most 8 → 10",
        "2 to 4 × unknown in 1 → 2 to 6 × unknown in 1"
    )]
    [InlineData(
        "3",
        "2",
        "shrunk",
        "nodes: at least 4 → 4, at most 8 → 7",
        "2 to 4 × unknown in 1 → 2 to 3 × unknown in 1"
    )]
    [InlineData(
        "4",
        "3",
        "changed",
        "nodes: at least 4 → 5, at most 8 → 8",
        "2 to 4 × unknown in 1 → 3 to 4 × unknown in 1"
    )]
    public void Capacity_is_counted_in_nodes(string most, string least, string verb, string message, string detail)
    {
        var cluster = Good.Cluster.With("agentPoolProfiles[0].minCount", "2");
        var pool = Good.Pool.After(cluster);

        var sections = Views([cluster, pool], [cluster, pool.With("maxCount", most).With("minCount", least)]);

        Assert.Equal([$"note {verb} aks-main: {message}"], Rows("capacity", sections));
        Assert.Equal(
            [detail.Split(" → ")],
            Details(sections).Select(change => new[] { Text(change.Before), Text(change.After) })
        );
    }

    [Theory]
    [InlineData("[10.20.0.0/19]", "grown")]
    [InlineData("[10.20.0.0/20, 10.30.0.0/20]", "grown")]
    [InlineData("[10.20.0.0/21]", "shrunk")]
    [InlineData("[10.30.0.0/20]", "moved")]
    public void Addresses_grow_shrink_and_move(string ranges, string verb)
    {
        var sections = Views([Good.Network], [Good.Network.With("addressSpace.addressPrefixes", ranges)]);

        Assert.Equal([$"note {verb} network"], Rows("addresses", sections));
    }

    [Theory]
    [InlineData("registry.example:5000/shop/web:1.10.0", "note upgraded web container web")]
    [InlineData("registry.example:5000/shop/web:1.4.1", "warning downgraded web container web")]
    [InlineData("registry.example:5000/shop/web:edge", "warning downgraded web container web")]
    [InlineData("registry.example:5000/shop/other:1.10.0", "note changed web container web")]
    [InlineData("registry.example:5000/shop/web", "note changed web container web")]
    public void Images_go_up_and_down(string image, string expected)
    {
        var after = Good.Deployment.With("spec.template.spec.containers[0].image", image);

        Assert.Equal([expected], Rows("versions", Views([Good.Deployment], [after])));
    }

    [Fact]
    public void Charts_and_Kubernetes_have_versions_too()
    {
        var sections = Views(
            [Good.Chart, Good.Cluster],
            [Good.Chart.With("version", "1.19.0"), Good.Cluster.With("kubernetesVersion", "'1.36'")]
        );

        Assert.Equal(
            ["note upgraded harbor chart harbor", "note upgraded main Kubernetes"],
            Rows("versions", sections)
        );
    }

    private static ValueList<ReportSection> Views(Thing[] before, Thing[] after) =>
        ReviewViews.Between(Plan(before), Plan(after));

    private static string[] Rows(string title, ValueList<ReportSection> sections)
    {
        Assert.Contains(title, sections.Select(section => section.Title));
        return [.. sections.Single(section => section.Title == title).Rows.Select(Text)];
    }

    private static IEnumerable<ReportDetail.Change> Details(ValueList<ReportSection> sections) =>
        sections.SelectMany(section => section.Rows).SelectMany(row => row.Details).OfType<ReportDetail.Change>();

    private static string Text(PropertyValue? value) => Assert.IsType<StringValue>(value).Value;

    private static string Text(ReportRow row) =>
        $"{row.Weight.ToString().ToLowerInvariant()} {row.Verb} {row.Name}"
        + (row.Message.Length > 0 ? $": {row.Message}" : "")
        + (row.Code.Length > 0 ? $" {row.Code}" : "");
}
