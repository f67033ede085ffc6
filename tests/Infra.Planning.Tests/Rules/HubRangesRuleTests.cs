using Infra.Planning.Addresses.Files;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class HubRangesRuleTests
{
    [Fact]
    public void Addresses_of_a_hub_are_declared_for_the_whole_fleet() =>
        PlanAssert.Refused(
            Hubs.Joined() with
            {
                Addresses = AddressFiles.Read("taken: [{ range: 10.30.0.0/21, reason: half of it }]", given: null),
            },
            "INF322 infra:clusters.main.network.hub.ranges[0]: 10.30.0.0/20 is not declared as taken, so that it may be given to "
                + "a cluster; add { range: 10.30.0.0/20, reason: hub network } to taken in addresses.yaml"
        );

    [Fact]
    public void A_hub_has_addresses() =>
        PlanAssert.Refused(
            Hubs.Joined().WithCluster("network.hub.ranges", "[]"),
            "INF322 infra:clusters.main.network.hub.ranges: a network without addresses is no hub; write the address space of "
                + "the hub"
        );

    [Theory]
    [InlineData("vnet", "10.30.0.0/16")]
    [InlineData("pods", "10.16.0.0/12")]
    [InlineData("services", "10.30.16.0/20")]
    public void A_stated_range_that_meets_what_is_taken_is_refused(string key, string range) =>
        Assert.Contains(
            Hubs.Joined().WithCluster($"network.{key}", $"\"{range}\"").Plan().Diagnostics,
            problem =>
                problem
                    .ToString()
                    .StartsWith(
                        $"INF313 infra:clusters.main.network.{key}: {range} overlaps 10.30.0.0/16, taken for hub network",
                        StringComparison.Ordinal
                    )
        );
}
