using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class EvenZonesRuleTests
{
    [Fact]
    public void Counts_of_a_pool_per_zone_divide_by_the_zones() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("pools.apps.min", "1").WithCluster("pools.apps.max", "10"),
            "INF210 infra:clusters.main.pools.apps.max: 10 nodes do not spread evenly over 3 zones; write 9 or 12",
            "INF210 infra:clusters.main.pools.apps.min: 1 node does not spread evenly over 3 zones; write 3"
        );

    [Fact]
    public void A_pool_over_all_zones_takes_any_count() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("pools.build.max", "5"));
}
