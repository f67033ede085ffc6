using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DataServicePlaceRuleTests
{
    private const string Places = "infra:clusters.main.network.dataServices";

    [Fact]
    public void Services_without_a_subnet_are_refused_by_name() =>
        PlanAssert.Refused(
            DataInAzure.Stack.WithCluster("network.dataServices", "[\"redis\"]"),
            $"INF331 infra:addOns.harbor.data: the network of main has no place for postgreSql, blob; add postgreSql, blob to {Places}, then run infra lock",
            $"INF331 infra:addOns.kuboard.data: the network of main has no place for mySql; add mySql to {Places}, then run infra lock"
        );

    [Fact]
    public void With_their_subnets_they_are_accepted() => PlanAssert.Accepted(DataInAzure.Stack);

    [Fact]
    public void Data_in_the_cluster_needs_none() =>
        PlanAssert.Accepted(
            DataInAzure
                .Stack.Without("clusters.main.network.dataServices")
                .Without("addOns.harbor.data")
                .Without("addOns.kuboard.data")
        );
}
