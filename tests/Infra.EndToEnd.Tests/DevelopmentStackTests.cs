using k8s.Models;

namespace Infra.EndToEnd.Tests;

[Collection(Playground.Name)]
public sealed class DevelopmentStackTests
{
    // All tests wait for one play; where the tools are missing, each of them is skipped.
    private static readonly Lazy<Task<DevelopmentStory>> Story = new(DevelopmentStory.PlayAsync);

    private static readonly string[] Namespaces = ["payments", "payments-batch", "risk"];

    [Fact]
    public async Task A_preview_only_creates_and_up_does_what_it_said()
    {
        var story = await Story.Value;

        Assert.All(story.Preview.Changes, step => Assert.Equal("create", step.Operation));
        Assert.Equal(
            story.Preview.Changes.Select(step => step.Urn).Order(StringComparer.Ordinal),
            story.Up.Changes.Select(step => step.Urn).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task No_run_warns_of_values_that_do_not_fit()
    {
        var story = await Story.Value;

        Assert.All(
            story.Up.Messages.Concat(story.SecondUp.Messages),
            message => Assert.DoesNotContain("cannot be read", message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Every_line_has_its_namespaces_labelled_for_Pod_Security()
    {
        var after = (await Story.Value).AfterUp;

        Assert.Equal(Namespaces, after.LineNamespaceNames);
        Assert.All(
            after.Namespaces.Where(space => Namespaces.Contains(space.Name())),
            space =>
            {
                Assert.Contains(
                    space.GetLabel("pod-security.kubernetes.io/enforce"),
                    new[] { "restricted", "baseline" }
                );
                Assert.StartsWith(
                    "v1.",
                    space.GetLabel("pod-security.kubernetes.io/enforce-version"),
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public async Task Quotas_hold_what_the_settings_say_and_are_in_force()
    {
        var quota = (await Story.Value).AfterUp.QuotaOf("payments");

        Assert.Equal("2", $"{quota.Spec.Hard["requests.cpu"]}");
        Assert.Equal("4Gi", $"{quota.Spec.Hard["requests.memory"]}");
        Assert.Equal("30", $"{quota.Spec.Hard["pods"]}");
        Assert.Equal(
            quota.Spec.Hard.ToDictionary(limit => limit.Key, limit => $"{limit.Value}"),
            quota.Status.Hard.ToDictionary(limit => limit.Key, limit => $"{limit.Value}")
        );
    }

    [Fact]
    public async Task Every_namespace_has_limits_accounts_and_bindings_to_roles_that_exist()
    {
        var after = (await Story.Value).AfterUp;

        Assert.All(
            Namespaces,
            space =>
            {
                Assert.Single(after.Limits, limit => limit.Namespace() == space);
                Assert.Contains(after.Accounts, account => account.Namespace() == space && account.Name() != "default");
                var roles = after.Roles.Where(role => role.Namespace() == space).Select(role => role.Name()).ToList();
                var bound = after.Bindings.Where(binding => binding.Namespace() == space).ToList();
                Assert.NotEmpty(bound);
                Assert.All(bound, binding => Assert.Contains(binding.RoleRef.Name, roles));
            }
        );
    }

    [Fact]
    public async Task Every_namespace_denies_by_default_in_both_directions()
    {
        var after = (await Story.Value).AfterUp;

        Assert.All(
            Namespaces,
            space =>
                Assert.Contains(
                    after.Policies.Where(policy => policy.Namespace() == space).Select(policy => policy.Spec),
                    policy =>
                        policy.PolicyTypes is ["Ingress", "Egress"] or ["Egress", "Ingress"]
                        && policy.PodSelector.MatchLabels is null or { Count: 0 }
                        && policy.Ingress is null or { Count: 0 }
                        && policy.Egress is null or { Count: 0 }
                )
        );
    }

    [Fact]
    public async Task Pools_are_nodes_with_the_capacity_of_their_machines()
    {
        var after = (await Story.Value).AfterUp;

        Assert.Equal(1, after.ZonesOf("system").Values.Sum());
        Assert.Equal(1, after.ZonesOf("apps").Values.Sum());
        Assert.Empty(after.ZonesOf("build"));
        Assert.All(
            after.Nodes,
            node =>
            {
                Assert.Equal(4, node.Status.Capacity["cpu"].ToDecimal());
                Assert.Equal("westeurope", node.GetLabel("topology.kubernetes.io/region"));
                Assert.Contains(node.Status.Conditions, condition => condition is { Type: "Ready", Status: "True" });
            }
        );
    }

    [Fact]
    public async Task The_API_server_agrees_with_who_can_on_every_cell()
    {
        var permissions = (await Story.Value).Permissions;

        Assert.Empty(permissions.Differences);
        Assert.InRange(permissions.Allowed, 1_000, permissions.Cells / 2);
    }

    [Fact]
    public async Task Kubectl_auth_can_i_agrees_with_who_can()
    {
        var permissions = (await Story.Value).Permissions;

        Assert.Empty(permissions.KubectlDifferences);
        Assert.True(permissions.Asked >= 40, $"{permissions.Asked} cells asked");
    }

    [Fact]
    public async Task A_second_up_changes_nothing() => Assert.Empty((await Story.Value).SecondUp.Changes);

    [Fact]
    public async Task A_changed_quota_is_exactly_one_update()
    {
        var story = await Story.Value;

        var planned = Assert.Single(story.QuotaPreview.Changes);
        Assert.Equal("update", planned.Operation);
        Assert.Equal("kubernetes:core/v1:ResourceQuota", planned.Type);
        Assert.Equal("""spec.hard["requests.cpu"]""", Assert.Single(planned.Changed));
        Assert.Equal(planned.ToString(), Assert.Single(story.QuotaUp.Changes).ToString());
        Assert.Equal(DevelopmentStory.NewCpu, $"{story.AfterQuota.QuotaOf("payments").Spec.Hard["requests.cpu"]}");
    }

    [Fact]
    public async Task A_refresh_finds_drift_only_where_somebody_changed_something()
    {
        var story = await Story.Value;

        Assert.Equal(0, story.Refresh.Process.ExitCode);
        Assert.NotEqual(0, story.RefreshAfterForeignChange.Process.ExitCode);
        Assert.Contains("1 updated", story.RefreshAfterForeignChange.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_leaves_nothing_in_the_cluster_and_nothing_in_Azure()
    {
        var story = await Story.Value;

        Assert.Equal(story.Up.Changes.Count(), story.Destroy.Changes.Count());
        Assert.Empty(story.AfterDestroy.NamespaceNames);
        Assert.Empty(story.AfterDestroy.Nodes);
        Assert.Empty(story.AfterDestroy.Quotas);
        Assert.Equal(0, story.LeftInAzure);
    }
}
