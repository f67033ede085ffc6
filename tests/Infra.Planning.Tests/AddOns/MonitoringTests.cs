using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class MonitoringTests
{
    private static readonly Stack Watched = AddOnStack.Of(
        "\"monitoring\": {}, \"certManager\": {}",
        addOns => new Monitoring(addOns.Monitoring),
        addOns => new CertManager(addOns.CertManager)
    );

    [Theory]
    [InlineData("zone", true)]
    [InlineData("none", false)]
    public void What_runs_more_than_once_has_a_disruption_budget(string resilience, bool isDoubled)
    {
        var values = ValuesOf(Watched.WithCluster("resilience", $"\"{resilience}\""));

        Assert.Equal(isDoubled ? 2 : 1, values.Prometheus.PrometheusSpec.Replicas);
        Assert.Equal(isDoubled, values.Prometheus.PodDisruptionBudget.Enabled);
        Assert.Equal(isDoubled, values.Alertmanager.PodDisruptionBudget.Enabled);
    }

    [Fact]
    public void What_reads_settings_again_beside_them_asks_for_what_is_counted() =>
        Assert.Equal(
            ResourceValues.Of(MonitoringSizes.Reloader),
            ValuesOf(Watched).PrometheusOperator.PrometheusConfigReloader.Resources
        );

    [Fact]
    public void Objects_of_the_kinds_that_its_chart_brings_are_left_to_charts() => Assert.Empty(AddOn(Watched).Objects);

    private static MonitoringValues ValuesOf(Stack stack) =>
        Assert.IsType<MonitoringValues>(AddOn(stack).Releases.Single().Values);

    private static AddOnPlan AddOn(Stack stack) =>
        PlanAssert.Accepted(stack).Clusters[0].AddOns.Single(addOn => addOn.Name == "monitoring");
}
