using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class CostAnalysisRuleTests
{
    [Fact]
    public void The_free_tier_has_none() =>
        Assert.Contains(
            "INF251 infra:clusters.main.monitoring.costAnalysis: tier free has no cost analysis; "
                + "remove it, or write tier: standard",
            Stack
                .Default.WithCluster("tier", "\"free\"")
                .WithCluster("resilience", "\"none\"")
                .WithCluster("monitoring", """{ "costAnalysis": true }""")
                .Plan()
                .Diagnostics.Select(diagnostic => diagnostic.ToString())
        );
}
