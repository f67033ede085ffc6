using System.Collections.Concurrent;
using Infra.Review.Graph;
using Infra.Review.Views;
using Infra.Review.Views.Permissions;
using Infra.Review.Views.Reach;

namespace Infra.Cli.Tests.Views;

/// <summary>The views of the three stacks as they stand.</summary>
public sealed class PlatformViewTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ResourceGraph>>> Plans = new();

    private static readonly string[] Guards =
    [
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:rbac.authorization.k8s.io/v1:Role",
        "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
        "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
        "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
    ];

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Reach_is_what_the_table_written_by_hand_says(string stack)
    {
        var plan = await PlanAsync(stack);
        var maps = ReachMap.Of(plan);
        var tables = TruthTable.All.Where(table => table.Stack == stack).ToList();

        Assert.Equal(tables.Select(table => table.Cluster).Order(), maps.Select(map => map.Cluster));
        Assert.All(
            tables,
            table =>
            {
                var map = maps.Single(map => map.Cluster == table.Cluster);
                Assert.Empty(table.MissingIn(map));
                Assert.Empty(table.DifferencesFrom(map));
            }
        );
        Assert.True(TruthTable.Agrees(stack, plan));
    }

    /// <summary>All but the walls, of which the policies that allow something make a second one.</summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task The_table_notices_when_any_policy_that_allows_something_is_gone(string stack)
    {
        var plan = await PlanAsync(stack);
        var policies = plan
            .Resources.Where(resource => resource.Type == Guards[0])
            .Where(policy =>
                TruthTable.IsOfLine(policy) && !policy.Name.EndsWith("-default-deny", StringComparison.Ordinal)
            )
            .ToList();

        Assert.NotEmpty(policies);
        Assert.Empty(
            policies.Where(policy => TruthTable.Agrees(stack, Without(plan, policy))).Select(policy => policy.Urn)
        );
    }

    /// <summary>A policy, role or binding without which nothing would change guards nothing and misleads its readers.</summary>
    [Theory]
    [InlineData("dev", 31)]
    [InlineData("staging", 31)]
    [InlineData("prod", 62)]
    public async Task Without_any_one_policy_role_or_binding_some_cell_is_another(string stack, int fewest)
    {
        var plan = await PlanAsync(stack);
        var guards = plan.Resources.Where(resource => Guards.Contains(resource.Type)).ToList();

        Assert.True(guards.Count >= fewest, $"{guards.Count} policies, roles and bindings");
        Assert.Empty(guards.Where(guard => !Changes(plan, guard)).Select(guard => guard.Urn));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Nobody_of_a_line_may_change_what_bounds_it(string stack)
    {
        string[] writing = ["create", "update", "patch", "delete", "deletecollection", "escalate", "bind"];
        (string Group, string Resource)[] bounds =
        [
            ("", "namespaces"),
            ("", "resourcequotas"),
            ("", "limitranges"),
            ("", "serviceaccounts"),
            ("networking.k8s.io", "networkpolicies"),
            ("rbac.authorization.k8s.io", "roles"),
            ("rbac.authorization.k8s.io", "rolebindings"),
        ];

        Assert.All(
            ClusterPermissions.Of(await PlanAsync(stack)),
            cluster =>
            {
                var ofLines = cluster
                    .Grants.Where(grant =>
                        cluster.Spaces.Any(space => space.Name == grant.Namespace && space.Line is not null)
                    )
                    .Select(grant => grant.Subject)
                    .Distinct()
                    .ToList();
                Assert.NotEmpty(ofLines);
                Assert.Empty(
                    from subject in ofLines
                    from space in cluster.Spaces.Select(space => space.Name).Append("")
                    from verb in writing
                    from bound in bounds
                    where cluster.Allows(subject, new Access(space, verb, bound.Group, bound.Resource))
                    select $"{subject.Text} may {verb} {bound.Resource} in {space}"
                );
            }
        );
    }

    private static bool Changes(ResourceGraph plan, Resource guard) =>
        ReviewViews.Between(plan, Without(plan, guard)).Any(section => section.Title is "reach" or "permissions");

    private static ResourceGraph Without(ResourceGraph plan, Resource gone) =>
        plan with
        {
            Resources = plan.Resources.Where(each => each.Urn != gone.Urn).ToValueList(),
        };

    private static Task<ResourceGraph> PlanAsync(string stack) =>
        Plans
            .GetOrAdd(
                stack,
                name =>
                    new(async () =>
                    {
                        var run = await CommandRun.OfAsync(
                            "plan",
                            name,
                            "--format",
                            "json",
                            "--project",
                            TestFolder.Root
                        );
                        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
                        return Assert.IsType<ResourceGraph>(GraphJson.Read(run.OutputBytes, name).Graph);
                    })
            )
            .Value;
}
