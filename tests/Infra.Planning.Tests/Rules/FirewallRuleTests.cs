using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class FirewallRuleTests
{
    [Fact]
    public void A_firewall_outside_the_hub_is_out_of_reach() =>
        PlanAssert.Refused(
            Hubs.Joined(firewall: true).WithCluster("network.hub.firewall", "\"10.31.0.4\""),
            "INF321 infra:clusters.main.network.hub.firewall: 10.31.0.4 is in none of the hub's ranges; write an address inside "
                + "10.30.0.0/20"
        );
}
