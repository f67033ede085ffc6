using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class UpgradeWindowRuleTests
{
    [Fact]
    public void What_Azure_upgrades_in_a_protected_cluster_has_a_window() =>
        PlanAssert.Warned(
            Stack.Default.Without("clusters.main.maintenance").With("upgrades.cluster", "\"patch\""),
            "INF249 infra:clusters.main.maintenance.cluster: upgrades of Kubernetes have no window; "
                + "add cluster: { weekly: { day: saturday }, start: \"22:00\", hours: 6 }",
            "INF249 infra:clusters.main.maintenance.nodeOs: updates of nodes have no window; "
                + "add nodeOs: { weekly: { day: saturday }, start: \"22:00\", hours: 6 }"
        );

    [Fact]
    public void What_Azure_leaves_alone_needs_none() =>
        PlanAssert.Accepted(Stack.Default.Without("clusters.main.maintenance").With("upgrades.nodeOs", "\"none\""));
}
