using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SystemPoolSizeRuleTests
{
    [Fact]
    public void Burstable_machines_carry_no_system_pool() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("pools.system.size", "\"Standard_B4ms\""),
            "INF211 infra:clusters.main.pools.system.size: Standard_B4ms has burstable processors, which AKS does not "
                + "support for system pools; write a size of the D family, such as Standard_D4ds_v5"
        );

    [Fact]
    public void A_system_pool_holds_thirty_pods_on_a_node() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("pools.system.maxPods", "29"),
            "INF211 infra:clusters.main.pools.system.maxPods: 29 is below the 30 that AKS asks of system pools; "
                + "write 30 or more"
        );

    [Fact]
    public void A_system_pool_is_never_empty() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("resilience", "\"none\"").WithCluster("pools.system.min", "0"),
            "INF211 infra:clusters.main.pools.system.min: a system pool never has no node; write 1 or more"
        );

    [Fact]
    public void User_pools_may_burst() =>
        PlanAssert.Accepted(Stack.Default.WithCluster("pools.build.size", "\"Standard_B4ms\""));
}
