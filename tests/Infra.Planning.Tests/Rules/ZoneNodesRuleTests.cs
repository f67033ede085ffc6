using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ZoneNodesRuleTests
{
    [Fact]
    public void There_is_a_subnet_for_each_zone() =>
        Assert.Contains(
            "INF330 infra:clusters.main.network.zoneNodes: there are 2 subnets for 3 zones; write one for each zone, in their "
                + "order, or leave it out to have them given",
            Stack
                .Default.WithCluster("network.zoneNodes", "[\"10.20.16.0/22\", \"10.20.20.0/22\"]")
                .Plan()
                .Diagnostics.Select(problem => problem.ToString())
        );
}
