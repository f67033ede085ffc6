using Infra.Review.Graph;
using Infra.Review.Tests.Policies.Kit;
using Infra.Review.Views.Permissions;
using static Infra.Review.Tests.Views.Kit;

namespace Infra.Review.Tests.Views;

public sealed class PermissionTests
{
    private static readonly Subject Ann = new(SubjectKind.User, "", "ann");
    private static readonly Subject Team = new(SubjectKind.Group, "", "team");
    private static readonly Subject Robot = new(SubjectKind.ServiceAccount, "a", "robot");

    private const string User = "[{ kind: User, apiGroup: rbac.authorization.k8s.io, name: ann }]";

    [Theory]
    [InlineData("get", "", "pods", true)]
    [InlineData("delete", "", "pods", false)]
    [InlineData("get", "apps", "pods", false)]
    // A part is a resource of its own.
    [InlineData("get", "", "pods/log", false)]
    [InlineData("update", "apps", "deployments/scale", true)]
    [InlineData("update", "apps", "statefulsets/scale", true)]
    [InlineData("update", "apps", "deployments", false)]
    [InlineData("patch", "batch", "jobs", true)]
    [InlineData("patch", "batch", "jobs/status", true)]
    [InlineData("impersonate", "batch", "jobs", true)]
    [InlineData("list", "metrics.k8s.io", "nodes", true)]
    public void A_rule_means_what_the_API_server_reads(string verb, string group, string resource, bool allowed)
    {
        var permissions = Permissions(
            Role(
                "a",
                "role",
                """
                [ { apiGroups: [""], resources: [pods], verbs: [get, list] },
                  { apiGroups: [apps], resources: ["*/scale"], verbs: [update] },
                  { apiGroups: [batch], resources: ["*"], verbs: ["*"] },
                  { apiGroups: ["*"], resources: [nodes], verbs: [list] } ]
                """
            ),
            RoleBinding("a", "Role/role", User)
        );

        Assert.Equal(allowed, permissions.Allows(Ann, new Access("a", verb, group, resource)));
        Assert.False(permissions.Allows(Ann, new Access("b", verb, group, resource)));
        Assert.False(permissions.Allows(Ann, new Access("", verb, group, resource)));
        Assert.False(permissions.Allows(Team, new Access("a", verb, group, resource)));
    }

    [Fact]
    public void Names_narrow_a_rule_to_single_objects()
    {
        var permissions = Permissions(
            Role("a", "role", """[{ apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [one] }]"""),
            RoleBinding("a", "Role/role", User)
        );

        Assert.True(permissions.Allows(Ann, new Access("a", "get", "", "secrets", "one")));
        Assert.False(permissions.Allows(Ann, new Access("a", "get", "", "secrets", "two")));
        Assert.False(permissions.Allows(Ann, new Access("a", "get", "", "secrets")));
    }

    [Fact]
    public void A_cluster_role_gives_in_the_namespace_of_its_binding_and_everywhere_by_a_cluster_binding()
    {
        const string Rules =
            """rules: [{ apiGroups: [""], resources: [nodes, pods], verbs: [get] }, { nonResourceURLs: [/metrics, "/logs/*"], verbs: [get] }]""";
        var role = ClusterRole("reader", Rules);
        var metrics = new Access("", "get", "", "") { Path = "/metrics" };

        var bound = Permissions(role, RoleBinding("a", "ClusterRole/reader", User));
        var everywhere = Permissions(role, ClusterRoleBinding("ClusterRole/reader", User));

        Assert.True(bound.Allows(Ann, new Access("a", "get", "", "pods")));
        Assert.False(bound.Allows(Ann, new Access("", "get", "", "nodes")));
        Assert.False(bound.Allows(Ann, metrics));
        Assert.True(everywhere.Allows(Ann, new Access("b", "get", "", "pods")));
        Assert.True(everywhere.Allows(Ann, new Access("", "get", "", "nodes")));
        Assert.True(everywhere.Allows(Ann, metrics));
        Assert.True(everywhere.Allows(Ann, metrics with { Path = "/logs/today" }));
        Assert.False(everywhere.Allows(Ann, metrics with { Path = "/debug" }));
        Assert.False(everywhere.Allows(Ann, metrics with { Verb = "post" }));
    }

    [Fact]
    public void Aggregated_roles_hold_what_their_parts_hold_parts_of_parts_too()
    {
        const string Selector = "aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: x } }] }";
        var permissions = Permissions(
            ClusterRole("whole", Selector),
            ClusterRole(
                "middle",
                "metadata: { labels: { part: x } }, aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: y } }] }"
            ),
            ClusterRole(
                "part",
                """metadata: { labels: { part: y } }, rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]"""
            ),
            ClusterRole(
                "other",
                """metadata: { labels: { part: z } }, rules: [{ apiGroups: [""], resources: [secrets], verbs: [get] }]"""
            ),
            ClusterRoleBinding("ClusterRole/whole", User)
        );

        Assert.True(permissions.Allows(Ann, new Access("a", "get", "", "pods")));
        Assert.False(permissions.Allows(Ann, new Access("a", "get", "", "secrets")));
    }

    [Fact]
    public void Roles_that_every_cluster_has_are_known_and_take_parts_of_the_plan()
    {
        var permissions = Permissions(
            ClusterRole(
                "routes",
                """metadata: { labels: { rbac.authorization.k8s.io/aggregate-to-view: "true" } }, rules: [{ apiGroups: [gateway.networking.k8s.io], resources: [httproutes], verbs: [get] }]"""
            ),
            RoleBinding("a", "ClusterRole/view", User),
            ClusterRoleBinding("ClusterRole/cluster-admin", "[{ kind: Group, name: team }]")
        );

        Assert.True(permissions.Allows(Ann, new Access("a", "list", "apps", "deployments")));
        Assert.True(permissions.Allows(Ann, new Access("a", "get", "gateway.networking.k8s.io", "httproutes")));
        Assert.False(permissions.Allows(Ann, new Access("a", "get", "", "secrets")));
        Assert.True(permissions.Allows(Team, new Access("", "delete", "anything", "at/all")));
        // What everybody may who signed in.
        Assert.True(
            permissions.Allows(Ann, new Access("", "create", "authorization.k8s.io", "selfsubjectaccessreviews"))
        );
        Assert.False(
            permissions.Allows(
                new Subject(SubjectKind.User, "", "system:anonymous"),
                new Access("", "create", "authorization.k8s.io", "selfsubjectaccessreviews")
            )
        );
    }

    [Theory]
    [InlineData("{ kind: ServiceAccount, name: robot, namespace: a }", true)]
    [InlineData("{ kind: ServiceAccount, name: robot, namespace: b }", false)]
    [InlineData("{ kind: User, name: 'system:serviceaccount:a:robot' }", true)]
    [InlineData("{ kind: Group, name: 'system:serviceaccounts' }", true)]
    [InlineData("{ kind: Group, name: 'system:serviceaccounts:a' }", true)]
    [InlineData("{ kind: Group, name: 'system:serviceaccounts:b' }", false)]
    [InlineData("{ kind: Group, name: 'system:authenticated' }", true)]
    [InlineData("{ kind: Group, name: 'system:unauthenticated' }", false)]
    [InlineData("{ kind: User, name: robot }", false)]
    [InlineData("{ kind: Group, name: robot }", false)]
    public void A_service_account_is_in_the_groups_of_its_kind(string subject, bool allowed)
    {
        var permissions = Permissions(
            Role("a", "role", """[{ apiGroups: [""], resources: [pods], verbs: [get] }]"""),
            RoleBinding("a", "Role/role", $"[{subject}]")
        );

        Assert.Equal(allowed, permissions.Allows(Robot, new Access("a", "get", "", "pods")));
    }

    [Fact]
    public void A_binding_without_its_role_gives_nothing_and_is_told_of()
    {
        var permissions = Permissions(RoleBinding("a", "Role/gone", User), RoleBinding("a", "ClusterRole/gone", User));

        Assert.Empty(permissions.Grants);
        Assert.Equal(
            ["the binding binding gives the role gone, which is not in the plan; what it holds is not shown"],
            permissions.Notes
        );
    }

    [Fact]
    public void What_is_known_only_later_is_told_of()
    {
        var permissions = Permissions(
            Role("a", "role", """[{ apiGroups: [""], resources: [pods], verbs: [get] }]"""),
            RoleBinding("a", "Role/role", User).Unknown("subjects[0].name"),
            ClusterRoleBinding("ClusterRole/view", User).Unknown("roleRef.name")
        );

        Assert.Empty(permissions.Grants);
        Assert.Equal(2, permissions.Notes.Count);
    }

    [Fact]
    public void Administrators_of_AKS_may_everything_without_a_binding_of_ours()
    {
        var cluster = Good
            .Cluster.With("aadProfile.adminGroupObjectIDs", "[team]")
            .With("disableLocalAccounts", "false");
        var provider = Good.Provider.After(cluster);

        var permissions = Permissions(cluster, provider, Space("a"));

        Assert.True(permissions.Allows(Team, new Access("", "delete", "", "nodes")));
        Assert.True(Assert.Single(permissions.Grants).ByCloud);
        Assert.Equal(2, permissions.Notes.Count);
    }

    [Theory]
    [InlineData("7f6c6a51-bcf8-42ba-9220-52d62157d7db", "list", "", "pods", true)]
    [InlineData("7f6c6a51-bcf8-42ba-9220-52d62157d7db", "get", "", "secrets", false)]
    [InlineData("a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", "delete", "apps", "deployments", true)]
    [InlineData("a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", "create", "rbac.authorization.k8s.io", "rolebindings", false)]
    [InlineData("3498e952-d568-435e-9b2c-8d77e338d7f7", "create", "rbac.authorization.k8s.io", "rolebindings", true)]
    [InlineData("3498e952-d568-435e-9b2c-8d77e338d7f7", "delete", "", "resourcequotas", false)]
    [InlineData("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", "delete", "", "resourcequotas", true)]
    // Network Contributor: nothing inside.
    [InlineData("4d97b98b-1d4f-4787-a291-c67834d212e7", "list", "", "pods", false)]
    public void A_role_of_Azure_is_given_in_the_namespace_of_its_scope(
        string role,
        string verb,
        string group,
        string resource,
        bool allowed
    )
    {
        var permissions = WithAssignment(role, "${main.id}/namespaces/a");

        Assert.Equal(allowed, permissions.Allows(Team, new Access("a", verb, group, resource)));
        Assert.False(permissions.Allows(Team, new Access("b", verb, group, resource)));
        Assert.False(permissions.Allows(Ann, new Access("a", verb, group, resource)));
    }

    [Theory]
    [InlineData("${main.id}", true)]
    [InlineData("${other.id}", false)]
    public void At_a_cluster_it_is_given_everywhere_in_it_and_in_no_other(string scope, bool allowed) =>
        Assert.Equal(
            allowed,
            WithAssignment("a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", scope)
                .Allows(Team, new Access("b", "delete", "apps", "deployments"))
        );

    [Fact]
    public void Where_Azure_takes_no_part_its_roles_give_nothing()
    {
        var cluster = Good.Cluster.With("aadProfile.enableAzureRBAC", "false");

        Assert.Empty(
            Permissions(cluster, Good.Provider.After(cluster), Space("a"), Assignment(Admin, "${main.id}")).Grants
        );
    }

    [Fact]
    public void The_table_names_the_role_of_Azure_and_a_principal_of_later_is_told_of()
    {
        var row = Assert.Single(
            Assert.Single(PermissionTable.Of(WithAssignment(Admin, "${main.id}"), (_, _) => true)).Rows
        );

        Assert.Equal(["Azure Kubernetes Service RBAC Cluster Admin"], row.Sources);
        Assert.Equal(Team, row.Subject);
        Assert.Contains(
            "the role assignment team gives Azure Kubernetes Service RBAC Cluster Admin to somebody who is known only "
                + "once it is deployed",
            Permissions(
                Good.Cluster,
                Good.Provider.After(Good.Cluster),
                Space("a"),
                Assignment(Admin, "${main.id}").Unknown("principalId")
            ).Notes
        );
    }

    private const string Admin = "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b";

    private static ClusterPermissions WithAssignment(string role, string scope) =>
        Permissions(Good.Cluster, Good.Provider.After(Good.Cluster), Space("a"), Space("b"), Assignment(role, scope));

    private static Thing Assignment(string role, string scope) =>
        Thing.Azure(
            "authorization:RoleAssignment",
            "team",
            $$"""
            { principalId: team, principalType: Group, scope: "{{scope}}",
              roleDefinitionId: /subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/{{role}} }
            """
        );

    [Fact]
    public void The_table_says_once_what_is_the_same_for_several_namespaces()
    {
        const string Rules =
            """[{ apiGroups: ["", apps], resources: [pods], verbs: [list, get] }, { apiGroups: [""], resources: [secrets], verbs: [delete] }]""";
        var permissions = Permissions(
            Space("a", "infra/line: red"),
            Space("b", "infra/line: red"),
            Space("c"),
            Role("a", "role", Rules),
            Role("b", "role", Rules),
            Role("c", "role", Rules),
            RoleBinding("a", "Role/role", User),
            RoleBinding("b", "Role/role", User),
            RoleBinding("c", "Role/role", User)
        );

        var sections = PermissionTable.Of(permissions, (_, _) => true);

        Assert.Equal(["line red", "platform"], sections.Select(section => section.Title));
        var row = Assert.Single(sections[0].Rows);
        Assert.Equal(["a", "b"], row.Namespaces);
        Assert.Equal(
            [new PermissionLine(["get", "list"], ["pods", "pods.apps"]), new PermissionLine(["delete"], ["secrets"])],
            row.Lines
        );
    }
}
