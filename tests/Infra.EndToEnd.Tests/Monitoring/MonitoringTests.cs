using Infra.Review.Views.Reach;
using k8s.Models;

namespace Infra.EndToEnd.Tests.Monitoring;

[Collection(Playground.Name)]
public sealed class MonitoringTests
{
    private static readonly Lazy<Task<MonitoringStory>> Story = new(MonitoringStory.PlayAsync);

    [Fact]
    public async Task Its_namespace_is_bounded_but_for_a_quota_since_a_pod_of_it_is_on_every_node()
    {
        var after = (await Story.Value).AfterUp;

        var space = Assert.Single(after.Namespaces, space => space.Name() == MonitoringStory.Space);
        Assert.Equal("privileged", space.GetLabel("pod-security.kubernetes.io/enforce"));
        Assert.Equal("v1.35", space.GetLabel("pod-security.kubernetes.io/enforce-version"));
        Assert.Single(after.Limits, limit => limit.Namespace() == MonitoringStory.Space);
        Assert.Equal(
            ["allow-dns", "allow-in", "allow-out", "allow-own", "default-deny"],
            after
                .Policies.Where(policy => policy.Namespace() == MonitoringStory.Space)
                .Select(policy => policy.Name())
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(after.Quotas, quota => quota.Namespace() == MonitoringStory.Space);
        // What it is needed by has one.
        Assert.Contains(after.Quotas, quota => quota.Namespace() == "cert-manager");
    }

    [Fact]
    public async Task What_its_chart_runs_is_accepted_ready_and_before_the_pods_of_lines()
    {
        var story = await Story.Value;

        story.Made.Expect(0);
        Assert.Equal(("", ""), (story.Made.Errors, string.Join(", ", story.Workforce.Unready)));
        Assert.All(story.Workforce.Crews, crew => Assert.True(crew.Ready == crew.Wanted, $"{crew}"));
        Assert.All(
            story.Pods,
            pod => Assert.Equal(("platform", 10_000), (pod.Spec.PriorityClassName, pod.Spec.Priority))
        );
        Assert.Equal(
            story.Nodes.Order(),
            story.Pods.Where(pod => pod.Spec.HostNetwork == true).Select(pod => pod.Spec.NodeName).Order()
        );
        // Also what neither we nor the chart give anything.
        Assert.All(
            story.Pods.SelectMany(pod => pod.Spec.Containers),
            container =>
            {
                Assert.Contains("memory", container.Resources.Limits.Keys);
                Assert.Contains("cpu", container.Resources.Requests.Keys);
            }
        );
    }

    [Theory]
    [InlineData("prometheus", 2)]
    [InlineData("alertmanager", 3)]
    public async Task What_is_doubled_stands_in_as_many_zones(string name, int zones)
    {
        var crew = Assert.Single(
            (await Story.Value).Workforce.Crews,
            crew => crew.Name == $"{MonitoringStory.Space}/{name}"
        );

        Assert.Equal((zones, zones), (crew.Ready, crew.Zones.Distinct().Count()));
    }

    [Theory]
    [InlineData("monitoring: other pods", "cert-manager: other pods", "all ports")]
    [InlineData("monitoring: other pods", "monitoring: other pods", "all ports")]
    [InlineData("monitoring: other pods", "outside: anywhere else", "all ports")]
    [InlineData("outside: anywhere else", "monitoring: other pods", "TCP 10250")]
    // Lines let nobody measure them.
    [InlineData("monitoring: other pods", "risk: other pods", "none")]
    [InlineData("risk: other pods", "monitoring: other pods", "none")]
    [InlineData("cert-manager: other pods", "monitoring: other pods", "none")]
    public async Task It_reaches_add_ons_and_is_reached_at_its_webhook_alone(string from, string to, string ports)
    {
        var map = (await Story.Value).Reach;

        Assert.Equal(ports, $"{map.Between(Party(from), Party(to))}");

        Party Party(string text) => map.Parties.Single(party => party.Text == text);
    }

    [Fact]
    public async Task Who_may_do_what_in_it_is_what_the_API_server_says()
    {
        var permissions = (await Story.Value).Permissions;

        Assert.Empty(permissions.Differences);
        Assert.Empty(permissions.KubectlDifferences);
        Assert.True(permissions is { Cells: > 1000, Allowed: > 0, Asked: > 0 }, $"{permissions.Cells} cells");
    }

    [Fact]
    public async Task A_second_deployment_changes_nothing_and_nothing_is_left_of_the_last()
    {
        var story = await Story.Value;

        Assert.Empty(story.SecondUp.ExpectSuccess().Changes);
        Assert.Empty(story.AfterDestroy.NamespaceNames);
    }
}
