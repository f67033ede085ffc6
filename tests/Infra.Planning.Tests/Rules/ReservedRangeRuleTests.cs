using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ReservedRangeRuleTests
{
    [Fact]
    public void All_of_172_16_0_0_12_holds_what_Azure_reserves() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.pods", "\"172.16.0.0/12\""),
            "INF351 infra:clusters.main.network.pods: 172.16.0.0/12 overlaps 172.30.0.0/16 and 172.31.0.0/16, which Azure "
                + "reserves; write a range clear of 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16, 192.0.2.0/24"
        );

    [Fact]
    public void A_range_inside_a_reserved_one_is_refused_too() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.services", "\"172.31.16.0/20\""),
            "INF351 infra:clusters.main.network.services: 172.31.16.0/20 overlaps 172.31.0.0/16, which Azure reserves; "
                + "write a range clear of 169.254.0.0/16, 172.30.0.0/16, 172.31.0.0/16, 192.0.2.0/24"
        );
}
