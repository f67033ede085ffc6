using System.Text.Json;
using Infra.Review.Diff;
using Infra.Review.Drift;
using Infra.Review.Graph;
using Infra.Review.Graph.Engine;

namespace Infra.Review.Tests.Drift;

public sealed class DriftTests
{
    private const string Quota = "kubernetes:core/v1:ResourceQuota";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string Binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
    private const string Space = "kubernetes:core/v1:Namespace";
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    /// <summary>Declared, there, and what it comes to; nothing where it is the same.</summary>
    [Theory]
    [InlineData(
        Quota,
        """{"spec":{"hard":{"cpu":"2"}}}""",
        """{"spec":{"hard":{"cpu":"3"}}}""",
        "spec.hard.cpu Raised Dangerous"
    )]
    [InlineData(
        Quota,
        """{"spec":{"hard":{"cpu":"2"}}}""",
        """{"spec":{"hard":{"cpu":"1500m"}}}""",
        "spec.hard.cpu Lowered Benign"
    )]
    [InlineData(Quota, """{"spec":{"hard":{"cpu":"1000m"}}}""", """{"spec":{"hard":{"cpu":"1"}}}""", "")]
    [InlineData(Quota, """{"spec":{"hard":{"memory":"4096Mi"}}}""", """{"spec":{"hard":{"memory":"4Gi"}}}""", "")]
    [InlineData(
        Quota,
        """{"spec":{"hard":{"cpu":"2","pods":"3"}}}""",
        """{"spec":{"hard":{"cpu":"2"}}}""",
        "spec.hard.pods Removed Dangerous"
    )]
    [InlineData(
        Quota,
        """{"spec":{"hard":{"cpu":"2"}}}""",
        """{"spec":{"hard":{"cpu":"2","pods":"3"}}}""",
        "spec.hard.pods Added Benign"
    )]
    [InlineData(
        Quota,
        """{"spec":{"hard":{"cpu":"2"}}}""",
        """{"spec":{"hard":{"cpu":"2"}},"status":{"used":{"cpu":"1"}}}""",
        ""
    )]
    [InlineData(
        Policy,
        """{"spec":{"podSelector":{}}}""",
        """{"spec":{"podSelector":{},"ingress":[{}]}}""",
        "spec.ingress Added Dangerous"
    )]
    [InlineData(
        Policy,
        """{"spec":{"ingress":[{"ports":[{"port":1}]}]}}""",
        """{"spec":{"ingress":[{"ports":[{"port":1,"protocol":"TCP"}]}]}}""",
        ""
    )]
    [InlineData(
        Policy,
        """{"spec":{"ingress":[{"ports":[{"port":1}]}]}}""",
        """{"spec":{"ingress":[{"ports":[{"port":1}]},{"from":[]}]}}""",
        "spec.ingress Widened Dangerous"
    )]
    [InlineData(
        Policy,
        """{"spec":{"egress":[{"ports":[{"port":1}]},{"ports":[{"port":2}]}]}}""",
        """{"spec":{"egress":[{"ports":[{"port":1}]}]}}""",
        "spec.egress Narrowed Benign"
    )]
    [InlineData(
        Policy,
        """{"spec":{"policyTypes":["Ingress","Egress"]}}""",
        """{"spec":{"policyTypes":["Ingress"]}}""",
        "spec.policyTypes Narrowed Dangerous"
    )]
    [InlineData(
        Role,
        """{"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get","list"]}]}""",
        """{"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["list"]},{"apiGroups":[""],"resources":["pods"],"verbs":["get"]}]}""",
        ""
    )]
    [InlineData(
        Role,
        """{"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get"]}]}""",
        """{"rules":[{"apiGroups":[""],"resources":["pods","secrets"],"verbs":["get"]}]}""",
        "rules Widened Dangerous"
    )]
    [InlineData(
        Role,
        """{"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get","list"]}]}""",
        """{"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get"]}]}""",
        "rules Narrowed Benign"
    )]
    [InlineData(
        Role,
        """{"rules":[{"nonResourceURLs":["/healthz"],"verbs":["get"]}]}""",
        """{"rules":[{"nonResourceURLs":["/*"],"verbs":["get"]}]}""",
        "rules Widened Dangerous"
    )]
    [InlineData(
        Binding,
        """{"subjects":[{"kind":"Group","name":"a"}]}""",
        """{"subjects":[{"kind":"Group","name":"a","apiGroup":"rbac.authorization.k8s.io"}]}""",
        ""
    )]
    [InlineData(
        Binding,
        """{"subjects":[{"kind":"Group","name":"a"}]}""",
        """{"subjects":[{"kind":"Group","name":"a"},{"kind":"User","name":"b"}]}""",
        "subjects Widened Dangerous"
    )]
    [InlineData(
        Binding,
        """{"roleRef":{"name":"viewer"}}""",
        """{"roleRef":{"name":"admin"}}""",
        "roleRef.name Changed Dangerous"
    )]
    [InlineData(
        Space,
        """{"metadata":{"labels":{"pod-security.kubernetes.io/enforce":"restricted"}}}""",
        """{"metadata":{"labels":{"pod-security.kubernetes.io/enforce":"baseline"}}}""",
        """metadata.labels["pod-security.kubernetes.io/enforce"] Lowered Dangerous"""
    )]
    [InlineData(
        Space,
        """{"metadata":{"labels":{"pod-security.kubernetes.io/enforce":"baseline"}}}""",
        """{"metadata":{"labels":{"pod-security.kubernetes.io/enforce":"restricted"}}}""",
        """metadata.labels["pod-security.kubernetes.io/enforce"] Raised Benign"""
    )]
    [InlineData(
        Space,
        """{"metadata":{"labels":{"a":"b"}}}""",
        """{"metadata":{"labels":{"a":"c","more":"x"}}}""",
        "metadata.labels.a Changed Benign"
    )]
    [InlineData(
        Deployment,
        """{"spec":{"replicas":2}}""",
        """{"spec":{"replicas":5,"revisionHistoryLimit":10}}""",
        "spec.replicas Raised Benign"
    )]
    [InlineData(
        Deployment,
        """{"spec":{"template":{"spec":{"containers":[{"name":"a","image":"x"}]}}}}""",
        """{"spec":{"template":{"spec":{"containers":[{"name":"a","image":"y"}]}}}}""",
        "spec.template.spec.containers[name=a].image Changed Dangerous"
    )]
    [InlineData(
        Deployment,
        """{"spec":{"template":{"spec":{"containers":[{"name":"a"}]}}}}""",
        """{"spec":{"template":{"spec":{"containers":[{"name":"a"},{"name":"b"}]}}}}""",
        "spec.template.spec.containers Added Dangerous"
    )]
    public void A_difference_is_what_the_table_says(string type, string declared, string there, string expected)
    {
        var found = new LiveDrift(Plan(Declared(type, declared))).Of([Object(type, there)]);

        Assert.Equal(
            expected,
            string.Join("; ", found.Select(finding => $"{finding.Path} {finding.Motion} {finding.Class}"))
        );
    }

    [Fact]
    public void What_is_gone_and_what_nobody_declared_are_found_where_the_platform_has_namespaces()
    {
        var plan = Plan(Declared(Space, "{}", name: "shop", space: ""), Declared(Policy, "{}", "deny", "shop"));
        var found = new LiveDrift(plan).Of([
            Object(Space, "{}", "shop", ""),
            Object(Policy, "{}", "open", "shop"),
            Object(Policy, "{}", "open", "kube-system"),
        ]);

        Assert.Equal(
            [("shop/deny", DriftMotion.Deleted), ("shop/open", DriftMotion.Unmanaged)],
            found.Select(finding => (finding.Name, finding.Motion))
        );
    }

    [Fact]
    public void A_value_that_the_table_does_not_know_is_not_shown()
    {
        var declared =
            """{"spec":{"template":{"spec":{"containers":[{"name":"a","env":[{"name":"X","value":"1"}]}]}}}}""";
        var there = declared.Replace("\"1\"", "\"Planted\"", StringComparison.Ordinal);

        var finding = Assert.Single(
            new LiveDrift(Plan(Declared(Deployment, declared))).Of([Object(Deployment, there)])
        );

        Assert.Equal((null, null), (finding.Declared, finding.Actual));
    }

    [Fact]
    public void The_content_of_a_Secret_is_never_looked_at()
    {
        const string Secret = "kubernetes:core/v1:Secret";

        Assert.Empty(
            new LiveDrift(Plan(Declared(Secret, """{"stringData":{"a":"b"},"data":{"c":"ZA=="}}"""))).Of([
                Object(Secret, """{"data":{"c":"UGxhbnRlZA=="}}"""),
            ])
        );
    }

    [Fact]
    public void What_is_secret_on_one_side_is_not_shown_of_the_other()
    {
        var arguments = PropertyValue.Object(("args", new ListValue([SecretValue.Masked, PropertyValue.Of("-v")])));
        var declared = Azure("job", "{}") with { Inputs = arguments };

        var finding = Assert.Single(
            StateDrift.Between(Plan(declared), Plan(Azure("job", """{"args":["--key=Planted","-q"]}""")))
        );

        Assert.Equal((null, null), (finding.Declared, finding.Actual));
    }

    [Fact]
    public void A_plan_of_two_clusters_is_compared_by_the_provider_of_each()
    {
        var plan = Plan(
            Declared(Space, "{}", "one", "") with
            {
                Provider = "urn:pulumi:s::p::pulumi:providers:kubernetes::a",
            },
            Declared(Space, "{}", "two", "") with
            {
                Provider = "urn:pulumi:s::p::pulumi:providers:kubernetes::b",
            }
        );

        Assert.Equal(["a", "b"], LiveDrift.Providers(plan));
        Assert.Equal("two", Assert.Single(new LiveDrift(plan, "b").Of([])).Name);
    }

    [Fact]
    public void A_state_is_compared_with_its_ids_and_without_what_nobody_declared()
    {
        var group = Azure("group", """{"name":"g"}""") with { Id = "${group.id}" };
        var pool = Azure("pool", """{"group":"${group.id}/x","count":1,"max":3,"later":"${other.id}"}""") with
        {
            Options = ResourceOptions.None with { IgnoreChanges = ["count"] },
        };
        var state = Plan(
            group with
            {
                Id = "/real/group",
            },
            Azure("pool", """{"group":"/real/group/x","count":7,"max":4,"later":"anything","extra":1}"""),
            Azure("old", "{}")
        );

        var found = StateDrift.Between(Plan(group, pool, Azure("new", "{}")), state);

        Assert.Equal(
            ["new Missing Benign", "old Leftover Benign", "pool count Raised Expected", "pool max Raised Benign"],
            found
                .Select(f =>
                    string.Join(
                        ' ',
                        new[] { f.Name, $"{f.Path}", $"{f.Motion}", $"{f.Class}" }.Where(t => t.Length > 0)
                    )
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_row_of_the_table_has_a_reason_and_a_source_and_decides_something()
    {
        Assert.NotInRange(DriftRules.Default.All.Count, 0, 60);
        Assert.All(
            DriftRules.Default.All,
            row =>
            {
                Assert.NotEmpty(row.Reason);
                Assert.NotEmpty(row.Source);
                Assert.DoesNotContain(
                    DriftRules.Default.All,
                    other =>
                        other != row
                        && (other.Type, other.Property, other.Motion) == (row.Type, row.Property, row.Motion)
                );
            }
        );
    }

    private static Resource Azure(string name, string inputs) =>
        new()
        {
            Urn = $"urn:pulumi:s::p::azure-native:x:Y::{name}",
            Type = "azure-native:x:Y",
            Name = name,
            Custom = true,
            Inputs = Value(inputs),
        };

    private static Resource Declared(string type, string inputs, string name = "it", string space = "shop") =>
        new()
        {
            Urn = $"urn:pulumi:s::p::{type}::{space}-{name}",
            Type = type,
            Name = name,
            Custom = true,
            Inputs = Named(Value(inputs), name, space),
        };

    private static ClusterObject Object(string type, string content, string name = "it", string space = "shop") =>
        new(type, space, name, Named(Value(content), name, space));

    private static ObjectValue Named(ObjectValue content, string name, string space)
    {
        var metadata = content["metadata"] as ObjectValue ?? ObjectValue.Empty;
        return content.With(
            "metadata",
            metadata.With("name", PropertyValue.Of(name)).With("namespace", PropertyValue.Of(space))
        );
    }

    private static ObjectValue Value(string json)
    {
        using var document = JsonDocument.Parse(json);
        return EngineValue.Members(document.RootElement);
    }

    private static ResourceGraph Plan(params Resource[] resources) => ResourceGraph.Of("p", "s", resources);
}
