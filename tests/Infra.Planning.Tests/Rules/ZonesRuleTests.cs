using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ZonesRuleTests
{
    [Theory]
    [InlineData("[1, 1, 2]", "[1, 2]")]
    [InlineData("[2, 1, 3]", "[1, 2, 3]")]
    public void Zones_are_named_once_and_in_order(string zones, string mend) =>
        Assert.Contains(
            $"INF208 infra:clusters.main.zones: zones are named twice or out of order; write {mend}",
            Stack.Default.WithCluster("zones", zones).Plan().Diagnostics.Select(diagnostic => diagnostic.ToString())
        );

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[3]", 1)]
    public void One_zone_cannot_be_lost(string zones, int count) =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("zones", zones),
            $"INF208 infra:clusters.main.zones: the cluster has to survive the loss of a zone and has {count}; "
                + "write [1, 2, 3], or resilience: none"
        );

    [Fact]
    public void A_cluster_that_survives_nothing_needs_no_zone() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("zones", "[]").WithCluster("resilience", "\"none\""));
}
