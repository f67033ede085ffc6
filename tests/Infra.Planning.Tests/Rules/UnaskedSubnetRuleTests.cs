using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class UnaskedSubnetRuleTests
{
    [Fact]
    public void A_subnet_in_which_nothing_lives_is_told() =>
        PlanAssert.Warned(
            Stack.Default.WithCluster("network.mySql", "\"10.20.5.0/28\""),
            "INF328 infra:clusters.main.network.mySql: 10.20.5.0/28 is not made: nothing lives in it; remove it"
        );

    [Fact]
    public void A_subnet_of_a_data_service_that_the_cluster_uses_is_made() =>
        PlanAssert.Warned(
            Stack
                .Default.WithCluster("network.mySql", "\"10.20.5.0/28\"")
                .WithCluster("network.dataServices", "[\"mySql\"]")
        );
}
