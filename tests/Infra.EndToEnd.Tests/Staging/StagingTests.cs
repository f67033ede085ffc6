using Infra.TestKit.Engine;
using k8s.Models;

namespace Infra.EndToEnd.Tests.Staging;

[Collection(Playground.Name)]
public sealed class StagingTests
{
    private static readonly Lazy<Task<StagingStory>> Story = new(StagingStory.PlayAsync);

    private static readonly string[] Lines = ["payments", "payments-batch", "risk"];

    public static TheoryData<string> Cases => [.. AdmissionCase.All.Select(one => one.Name)];

    public static TheoryData<string> Cells => [.. TenantCell.All.Select(cell => cell.Name)];

    [Fact]
    public async Task Everything_of_ours_is_ready_and_spread_over_the_zones()
    {
        var story = await Story.Value;

        Assert.Equal(["1", "2", "3"], story.Zones);
        Assert.Empty(story.AfterUp.Unready);
        Assert.Contains(story.AfterUp.Crews, crew => crew.Wanted > 1);
        Assert.All(story.AfterUp.Crews, crew => Assert.Equal(crew.Wanted, crew.Ready));
        Assert.All(
            story.AfterUp.Crews.Where(crew => crew.Wanted > 1),
            crew => Assert.Equal(Math.Min(crew.Wanted, 3), crew.Zones.Distinct().Count())
        );
    }

    [Fact]
    public async Task Every_kind_of_Kubernetes_that_the_plan_has_is_in_the_cluster_once_more_often_nothing_changes()
    {
        var story = await Story.Value;

        Assert.All(story.Up.Changes, step => Assert.Equal("create", step.Operation));
        Assert.Contains(
            story.Up.Changes,
            step => step.Type.EndsWith(":ValidatingAdmissionPolicy", StringComparison.Ordinal)
        );
        Assert.Contains(story.Up.Changes, step => step.Type.EndsWith(":PriorityClass", StringComparison.Ordinal));
        Assert.Empty(story.SecondUp.ExpectSuccess().Changes);
    }

    [Fact]
    public async Task The_API_server_has_nothing_to_say_against_the_expressions()
    {
        var policies = (await Story.Value).TypeWarnings.TrimEnd('\n').Split('\n');

        Assert.Equal(10, policies.Length);
        Assert.All(policies, policy => Assert.Matches("^lines-[a-z-]+ $", policy));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_rule_refuses_what_breaks_it_and_lets_in_what_keeps_it(string name)
    {
        var expected = AdmissionCase.All.Single(one => one.Name == name);
        var answer = (await Story.Value).Admission[name];

        if (expected.Refusal is { } refusal)
        {
            Assert.Equal(1, answer.ExitCode);
            Assert.Contains(refusal, answer.Errors, StringComparison.Ordinal);
            Assert.Contains("denied request", answer.Errors, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(answer.ExitCode == 0, answer.Errors);
        }
    }

    [Fact]
    public async Task Nobody_enters_a_pod_that_delivers_and_other_pods_are_entered()
    {
        var (agent, other) = (await Story.Value).Visits;

        Assert.Equal((1, 1), (agent.ExitCode, other.ExitCode));
        Assert.Contains(
            "agents that deliver are entered by nobody: they may hold what opens other clusters: deliver-payments-a1b2c",
            agent.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains("pods \"web-a1b2c\" not found", other.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_there_before_a_rule_goes_on_until_its_pods_change()
    {
        var old = (await Story.Value).Grandfather;

        Assert.Equal((0, 0, 0), (old.Annotated.ExitCode, old.Scaled.ExitCode, old.Deleted.ExitCode));
        Assert.Equal(1, old.Restarted.ExitCode);
        Assert.Contains("livenessProbe: web", old.Restarted.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task People_of_a_line_can_do_their_work_and_nothing_else(string name)
    {
        var cell = TenantCell.All.Single(one => one.Name == name);
        var story = await Story.Value;

        foreach (var (role, letter, _) in TenantCell.Roles)
        {
            var answer = story.Tenants[(name, role)];
            if (cell.Allowed.Contains(letter))
            {
                Assert.True(answer.ExitCode == 0, $"{role}: {answer.Errors}");
            }
            else
            {
                Assert.True(answer.ExitCode != 0, $"{role} can");
                Assert.Contains("forbidden", answer.Errors, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task The_planner_said_that_a_zone_can_be_lost_and_of_too_few_nodes_that_it_cannot()
    {
        var story = await Story.Value;

        Assert.Equal(0, story.Proof.ExitCode);
        Assert.DoesNotContain("INF410", story.Proof.Errors, StringComparison.Ordinal);
        Assert.Equal(1, story.ProofOfTooFew.ExitCode);
        Assert.Contains("INF410", story.ProofOfTooFew.Output + story.ProofOfTooFew.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_zone_everything_is_back_at_full_strength_on_the_other_two()
    {
        var story = await Story.Value;

        Assert.Contains(story.BeforeLoss.Crews, crew => crew.Zones.Contains(story.LostZone));
        Assert.Empty(story.AfterLoss.Unready);
        Assert.Equal(
            story.BeforeLoss.Crews.Select(crew => (crew.Name, crew.Wanted)).Order(),
            story.AfterLoss.Crews.Select(crew => (crew.Name, crew.Ready)).Order()
        );
        Assert.All(
            story.AfterLoss.Crews.Where(crew => crew.Wanted > 1),
            crew => Assert.Equal(["2", "3"], crew.Zones.Distinct().Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public async Task The_lines_have_all_that_they_are_promised_and_no_more()
    {
        var quotas = (await Story.Value).AfterLoss.Quotas;

        Assert.All(
            quotas.Where(quota => Lines.Contains(quota.Namespace())),
            quota =>
            {
                var (used, hard) = (quota.Status.Used, quota.Status.Hard);
                Assert.InRange(
                    used["requests.cpu"].ToDecimal(),
                    hard["requests.cpu"].ToDecimal() * 0.95m,
                    hard["requests.cpu"].ToDecimal()
                );
                Assert.InRange(
                    used["requests.memory"].ToDecimal(),
                    hard["requests.memory"].ToDecimal() * 0.95m,
                    hard["requests.memory"].ToDecimal()
                );
            }
        );
    }

    [Theory]
    [InlineData("Release", "staging-edge", "Release", "staging-certManager")]
    [InlineData("Release", "staging-certManager", "ClusterIssuer", "staging-certmanager-clusterissuer-platform")]
    [InlineData("Release", "staging-certManager", "Release", "staging-harbor")]
    [InlineData("Release", "staging-certManager", "Release", "staging-chaosMesh")]
    [InlineData("Release", "staging-chaosMesh", "Schedule", "staging-chaosmesh-schedule-chaos-mesh-pods-payments")]
    [InlineData("ClusterIssuer", "staging-certmanager-clusterissuer-platform", "Gateway", "staging-gateway-edge-edge")]
    [InlineData("PriorityClass", "staging-platform", "Release", "staging-harbor")]
    public async Task What_another_needs_is_made_before_it_and_goes_after_it(
        string neededType,
        string needed,
        string type,
        string name
    )
    {
        var story = await Story.Value;

        Assert.True(At(story.Up, neededType, needed) < At(story.Up, type, name));
        Assert.True(At(story.Destroy, type, name) < At(story.Destroy, neededType, needed));

        static int At(EngineRun run, string type, string name)
        {
            var steps = run.Changes.Select(step => $"{step.Type.Split(':')[^1]} {step.Name}").ToList();
            Assert.Contains($"{type} {name}", steps);
            return steps.IndexOf($"{type} {name}");
        }
    }

    [Fact]
    public async Task Destroy_leaves_no_namespace_and_nothing_of_ours_beside_them()
    {
        var story = await Story.Value;

        Assert.Empty(story.AfterDestroy.NamespaceNames);
        Assert.DoesNotContain("/line", story.LeftInCluster, StringComparison.Ordinal);
        Assert.DoesNotContain("/platform", story.LeftInCluster, StringComparison.Ordinal);
    }
}
