using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ZonedLocationRuleTests
{
    [Fact]
    public void Zones_are_refused_where_there_are_none() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("location", "\"westus\""),
            "INF214 infra:clusters.main.zones: westus has no availability zones; "
                + "remove zones and write resilience: none, or take a location that has them"
        );

    [Fact]
    public void In_China_only_one_location_has_zones() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("environment", "\"china\"").WithCluster("location", "\"chinaeast2\""),
            "INF214 infra:clusters.main.zones: chinaeast2 has no availability zones; "
                + "remove zones and write resilience: none, or take a location that has them"
        );

    [Fact]
    public void Without_zones_any_location_will_do() =>
        PlanAssert.Accepted(
            Stack
                .Default.WithCluster("location", "\"westus\"")
                .WithCluster("zones", "[]")
                .WithCluster("resilience", "\"none\"")
        );
}
