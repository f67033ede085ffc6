using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ZonalEgressRuleTests
{
    [Fact]
    public void One_gateway_for_all_zones_is_warned_of() =>
        Assert.Contains(
            "INF327 infra:clusters.main.network.zonalGateways: all zones leave by one NAT gateway, which lives in one of them; "
                + "remove it: then each zone has a gateway and a subnet of its own",
            Stack
                .Default.WithCluster("network.zonalGateways", "false")
                .Plan()
                .Diagnostics.Select(problem => problem.ToString())
        );

    [Fact]
    public void A_cluster_that_may_lose_its_zone_has_nothing_to_keep() =>
        PlanAssert.Accepted(
            Stack.Default.WithCluster("resilience", "\"none\"").WithCluster("network.zonalGateways", "false")
        );
}
