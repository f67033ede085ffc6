using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SpotSettingsRuleTests
{
    [Theory]
    [InlineData("eviction", "\"deallocate\"")]
    [InlineData("maxPrice", "0.1")]
    public void Nobody_takes_regular_machines_back(string key, string value) =>
        PlanAssert.Refused(
            Stack.Default.WithCluster($"pools.apps.{key}", value),
            $"INF245 infra:clusters.main.pools.apps.{key}: nobody takes regular machines back; "
                + "remove it, or declare Spot() in the topology"
        );

    [Fact]
    public void Spot_machines_have_a_price_and_an_end()
    {
        var plan = PlanAssert.Aks(
            Stack
                .Default.WithCluster("pools.build.maxPrice", "0.08915")
                .WithCluster("pools.build.eviction", "\"deallocate\"")
        );

        Assert.Equal(
            new SpotPlan(SpotEviction.Deallocate, 0.08915m),
            plan.Pools.Single(pool => pool.Pool == "build").Spot
        );
    }
}
