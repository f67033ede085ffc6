using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SystemCoresRuleTests
{
    [Fact]
    public void Two_cores_are_few_for_a_system_node() =>
        PlanAssert.Warned(
            Stack.Default.WithCluster("pools.system.size", "\"Standard_D2ds_v5\""),
            "INF417 infra:clusters.main.pools.system.size: Standard_D2ds_v5 has 2 cores, and AKS advises 4 for system "
                + "pools; write a size with 4 cores or more"
        );
}
