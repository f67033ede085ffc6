using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Plan;

public sealed class NamespacePlanTests
{
    private static readonly string[] Bounds =
    [
        "limitranges",
        "namespaces",
        "networkpolicies",
        "resourcequotas",
        "rolebindings",
        "roles",
        "serviceaccounts",
        "serviceaccounts/token",
    ];

    private static readonly string[] Reading = ["get", "list", "watch"];

    [Fact]
    public void A_line_has_a_namespace_of_its_own_name_unless_it_says_otherwise()
    {
        Assert.Equal("payments", Payments(Stack.Default).Name.Value);
        Assert.Equal(
            ["batch", "web"],
            PlanAssert
                .Accepted(
                    Stack
                        .Default.Without("lines.payments.quotas.payments")
                        .With("lines.payments.quotas.batch", """{ "cpu": 1, "memory": "2Gi", "pods": 10 }""")
                        .With("lines.payments.quotas.web", """{ "cpu": 1, "memory": "2Gi", "pods": 10 }""")
                        .WithLines(settings =>
                            new("payments", settings.Line("payments")) { Namespaces = ["batch", "web"] }
                        )
                )
                .Clusters[0]
                .Namespaces.Select(name => name.Name.Value)
        );
    }

    [Fact]
    public void As_many_containers_as_pods_fit_the_quota_by_their_defaults_alone()
    {
        var plan = Payments(Stack.Default.With("lines.payments.quotas.payments.cpuLimit", "8"));

        Assert.Equal("{cpu: 100m, memory: 409Mi}", plan.Containers.DefaultRequest.ToString());
        Assert.Equal("{cpu: 200m, memory: 409Mi}", plan.Containers.DefaultLimit.ToString());
        Assert.Equal(
            "{limits.cpu: 8, limits.memory: 16Gi, pods: 40, requests.cpu: 4, requests.memory: 16Gi, "
                + "services.loadbalancers: 0, services.nodeports: 0}",
            plan.Quota.ToString()
        );
    }

    [Fact]
    public void No_container_may_ask_for_more_than_the_largest_node_has()
    {
        var max = Payments(Stack.Default.With("lines.payments.quotas.payments.cpuLimit", "20")).Containers.Max;

        Assert.Equal("7320m", max["cpu"]);
        Assert.Equal("16Gi", max["memory"]);
    }

    [Fact]
    public void Pod_Security_is_pinned_to_the_minor_of_the_cluster()
    {
        var labels = Payments(Stack.Default.With("kubernetes", "\"1.35.2\"")).Labels;

        Assert.Equal("restricted", labels["pod-security.kubernetes.io/enforce"]);
        Assert.Equal("v1.35", labels["pod-security.kubernetes.io/enforce-version"]);
    }

    [Fact]
    public void A_line_may_ask_for_the_baseline_level() =>
        Assert.Equal(
            "baseline",
            Payments(
                Stack.Default.WithLines(settings =>
                    new("payments", settings.Line("payments")) { PodSecurity = PodSecurity.Baseline }
                )
            ).Labels["pod-security.kubernetes.io/enforce"]
        );

    [Fact]
    public void Everything_is_forbidden_both_ways_but_DNS_and_the_line_itself()
    {
        var policies = Payments(Stack.Default).Policies;

        Assert.Equal(["default-deny", "allow-dns", "allow-own-line"], policies.Select(policy => policy.Name));
        Assert.Equal(([], []), (policies[0].Ingress, policies[0].Egress));
        Assert.Null(policies[1].Ingress);
        Assert.Equal([new PortPlan(53, "UDP"), new PortPlan(53, "TCP")], policies[1].Egress?[0].Ports);
        Assert.Equal("payments", policies[2].Ingress?[0].Peers[0].NamespaceLabels["infra/line"]);
        Assert.Equal(policies[2].Ingress, policies[2].Egress);
    }

    [Fact]
    public void No_role_of_a_line_changes_what_bounds_it() =>
        Assert.All(
            Payments(Stack.Default).Roles.SelectMany(role => role.Rules),
            rule =>
            {
                Assert.DoesNotContain("*", rule.ApiGroups.Concat(rule.Resources).Concat(rule.Verbs));
                Assert.True(
                    !rule.Resources.Intersect(Bounds).Any() || !rule.Verbs.Except(Reading).Any(),
                    $"{rule} changes what bounds the namespace"
                );
            }
        );

    [Fact]
    public void Roles_are_bound_to_the_groups_that_the_config_names_and_to_nobody_else()
    {
        var bindings = Payments(Stack.Default).Bindings;

        Assert.Equal(["developer", "releaser"], bindings.Select(binding => binding.Role));
        Assert.Equal("33333333-3333-3333-3333-333333333333", Assert.Single(bindings[0].Groups).ToString("D"));
        Assert.Equal("releaser", Assert.Single(bindings[1].ServiceAccounts));
        Assert.Empty(bindings[1].Groups);
    }

    [Fact]
    public void A_viewer_sees_no_secret() =>
        Assert.DoesNotContain(
            "secrets",
            Payments(Stack.Default).Roles.Single(role => role.Name == "viewer").Rules.SelectMany(rule => rule.Resources)
        );

    private static NamespacePlan Payments(Stack stack) =>
        Assert.Single(Assert.Single(PlanAssert.Accepted(stack).Clusters).Namespaces);
}
