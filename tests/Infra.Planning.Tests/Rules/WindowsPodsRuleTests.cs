using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class WindowsPodsRuleTests
{
    [Fact]
    public void Very_many_pods_on_Windows_are_a_warning() =>
        PlanAssert.Warned(
            WindowsPoolRuleTests
                .OnAzure(WindowsPoolRuleTests.WithWindows("win"))
                .WithCluster("pools.win.maxPods", "120"),
            "INF247 infra:clusters.main.pools.win.maxPods: 120 is above what AKS recommends for Windows; write 110 or less"
        );
}
