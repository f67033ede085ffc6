using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Plan;

public sealed class MonitoringPlanTests
{
    private const string Workspace =
        "/subscriptions/44444444-4444-4444-4444-444444444444/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-all";

    [Fact]
    public void Nobody_watches_a_cluster_that_does_not_ask_for_it() =>
        Assert.Null(PlanAssert.Aks(Stack.Default).Monitoring);

    [Fact]
    public void A_cluster_that_asks_for_nothing_in_particular_gets_the_logs_of_its_control_plane()
    {
        var monitoring = MonitoringOf("{}");

        Assert.Equal(new WorkspacePlan("log-main", Existing: null, Retention: 90), monitoring.Workspace);
        Assert.Equal("rg-main-logs", monitoring.ResourceGroup);
        Assert.Contains("kube-audit-admin", monitoring.Logs);
        Assert.Contains("guard", monitoring.Logs);
        Assert.Null(monitoring.Containers);
        Assert.Null(monitoring.Prometheus);
        Assert.False(monitoring.Defender);
        Assert.False(monitoring.CostAnalysis);
    }

    [Fact]
    public void Logs_may_go_to_a_workspace_that_exists() =>
        Assert.Equal(Workspace, MonitoringOf($$"""{ "workspace": "{{Workspace}}" }""").Workspace.Existing);

    [Fact]
    public void Each_kind_of_watching_is_a_switch_of_its_own()
    {
        var monitoring = MonitoringOf(
            """{ "retention": 30, "containers": true, "prometheus": true, "defender": true, "costAnalysis": true }"""
        );

        Assert.Equal(30, monitoring.Workspace.Retention);
        Assert.Equal("ContainerInsightsExtension", monitoring.Containers?.Association);
        Assert.Equal("amw-main", monitoring.Prometheus?.Workspace);
        Assert.Equal("ContainerInsightsMetricsExtension", monitoring.Prometheus?.Collection.Association);
        Assert.True(monitoring.Defender);
        Assert.True(monitoring.CostAnalysis);
    }

    [Fact]
    public void The_longest_name_of_a_cluster_still_fits_into_the_shortest_limit()
    {
        var name = new string('c', 40);
        var plan = PlanAssert.Aks(
            Stack.Default.WithCluster("monitoring", """{ "prometheus": true }""").Renamed("clusters.main", name)
        );

        Assert.InRange(plan.Monitoring?.Prometheus?.Endpoint.Length ?? 0, 1, 44);
    }

    private static MonitoringPlan MonitoringOf(string monitoring) =>
        Assert.IsType<MonitoringPlan>(PlanAssert.Aks(Stack.Default.WithCluster("monitoring", monitoring)).Monitoring);
}
