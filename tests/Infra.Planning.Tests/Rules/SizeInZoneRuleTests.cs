using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SizeInZoneRuleTests
{
    [Fact]
    public void A_size_that_Azure_has_refused_in_a_zone_is_refused_here() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("missingSizes", """{ "Standard_D4ds_v5": [2, 3] }"""),
            "INF423 infra:clusters.main.pools.system.size: Standard_D4ds_v5 is missing in zone 2 and 3 by missingSizes; "
                + "write another size, or other zones"
        );

    [Fact]
    public void Zones_that_the_cluster_is_not_in_do_not_matter() =>
        PlanAssert.Accepted(
            Stack
                .Default.WithCluster("zones", "[1, 2]")
                .WithCluster("pools.apps.min", "2")
                .WithCluster("pools.apps.max", "8")
                .WithCluster("pools.system.max", "4")
                .WithCluster("missingSizes", """{ "Standard_D4ds_v5": [3], "Standard_D64ds_v5": [1] }""")
        );
}
