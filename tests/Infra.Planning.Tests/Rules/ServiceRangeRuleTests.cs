using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ServiceRangeRuleTests
{
    [Fact]
    public void A_range_as_large_as_a_12_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.services", "\"10.112.0.0/12\""),
            "INF354 infra:clusters.main.network.services: /12 is too large for services; write a range from /13 to /26"
        );

    [Fact]
    public void A_range_without_room_behind_the_address_of_DNS_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("network.services", "\"10.96.0.0/27\""),
            "INF354 infra:clusters.main.network.services: /27 is too small for services; write a range from /13 to /26"
        );

    [Theory]
    [InlineData("10.112.0.0/13")]
    [InlineData("10.96.0.0/26")]
    public void The_limits_themselves_are_accepted(string range) =>
        PlanAssert.Accepted(Stack.Default.WithCluster("network.services", $"\"{range}\""));
}
