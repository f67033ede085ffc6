using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class LocationRuleTests
{
    [Fact]
    public void A_location_that_is_not_listed_is_a_warning_with_the_one_that_was_meant() =>
        PlanAssert.Warned(
            Stack.Default.WithCluster("location", "\"westeuropa\""),
            "INF213 infra:clusters.main.location: westeuropa is not in the list of locations of public Azure; "
                + "check the spelling, or write westeurope"
        );

    [Fact]
    public void Each_cloud_has_locations_of_its_own() =>
        PlanAssert.Warned(
            Stack.Default.WithCluster("environment", "\"china\"").WithCluster("location", "\"chinanorth4\""),
            "INF213 infra:clusters.main.location: chinanorth4 is not in the list of locations of Azure China; "
                + "check the spelling, or write chinanorth"
        );

    [Fact]
    public void A_cluster_in_China_is_accepted() =>
        PlanAssert.Accepted(
            Stack.Default.WithCluster("environment", "\"china\"").WithCluster("location", "\"chinanorth3\"")
        );
}
