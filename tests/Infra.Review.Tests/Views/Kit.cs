using Infra.Review.Graph;
using Infra.Review.Tests.Policies.Kit;
using Infra.Review.Views.Permissions;
using Infra.Review.Views.Reach;

namespace Infra.Review.Tests.Views;

/// <summary>Small clusters, written as YAML.</summary>
internal static class Kit
{
    public static Thing Space(string name, string labels = "") =>
        Thing.Kubernetes("core/v1:Namespace", name, $"metadata: {{ name: {name}, labels: {{ {labels} }} }}");

    public static Thing Policy(string space, string name, string spec) =>
        Thing
            .Kubernetes("networking.k8s.io/v1:NetworkPolicy", $"{space}-{name}", $"{{ spec: {spec} }}")
            .With("metadata", $"{{ name: {name}, namespace: {space} }}");

    /// <param name="ports">Of its container, in flow style.</param>
    public static Thing Deployment(string space, string app, string ports = "[]") =>
        Thing.Kubernetes(
            "apps/v1:Deployment",
            $"{space}-{app}",
            $$"""
            metadata: { name: {{app}}, namespace: {{space}} }
            spec:
              template:
                metadata: { labels: { app: {{app}} } }
                spec: { containers: [{ name: main, ports: {{ports}} }] }
            """
        );

    public static Thing Role(string space, string name, string rules) =>
        Thing.Kubernetes(
            "rbac.authorization.k8s.io/v1:Role",
            $"{space}-{name}-role",
            $"{{ metadata: {{ name: {name}, namespace: {space} }}, rules: {rules} }}"
        );

    public static Thing ClusterRole(string name, string rest) =>
        Thing
            .Kubernetes("rbac.authorization.k8s.io/v1:ClusterRole", $"{name}-role", $"{{ {rest} }}")
            .With("metadata.name", name);

    /// <param name="role">As in <c>Role/viewer</c>.</param>
    public static Thing RoleBinding(string space, string role, string subjects) =>
        Thing.Kubernetes(
            "rbac.authorization.k8s.io/v1:RoleBinding",
            $"{space}-{role}",
            $"{{ metadata: {{ name: binding, namespace: {space} }}, roleRef: {RefOf(role)}, subjects: {subjects} }}"
        );

    public static Thing ClusterRoleBinding(string role, string subjects) =>
        Thing.Kubernetes(
            "rbac.authorization.k8s.io/v1:ClusterRoleBinding",
            role,
            $"{{ metadata: {{ name: binding }}, roleRef: {RefOf(role)}, subjects: {subjects} }}"
        );

    public static ResourceGraph Plan(params Thing[] things) =>
        ResourceGraph.Of("shop", "dev", things.Select(thing => thing.Resource));

    public static ReachMap Reach(params Thing[] things) => Assert.Single(ReachMap.Of(Plan(things)));

    public static ClusterPermissions Permissions(params Thing[] things) =>
        Assert.Single(ClusterPermissions.Of(Plan(things)));

    /// <summary>The ports between two parties, as the view writes them.</summary>
    public static string Ports(this ReachMap map, string from, string to) =>
        $"{map.Between(map.Party(from), map.Party(to))}";

    private static Party Party(this ReachMap map, string text) => map.Parties.Single(party => party.Text == text);

    private static string RefOf(string role) =>
        $"{{ apiGroup: rbac.authorization.k8s.io, kind: {role.Split('/')[0]}, name: {role.Split('/')[1]} }}";
}
