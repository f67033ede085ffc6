using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class FreeTierRuleTests
{
    [Fact]
    public void The_free_tier_is_advised_for_ten_nodes() =>
        PlanAssert.Warned(
            Stack
                .Default.WithCluster("tier", "\"free\"")
                .WithCluster("resilience", "\"none\"")
                .Without("clusters.main.network.zoneNodes"),
            "INF416 infra:clusters.main.tier: tier free is advised for up to 10 nodes, and there may be 16; write standard"
        );
}
