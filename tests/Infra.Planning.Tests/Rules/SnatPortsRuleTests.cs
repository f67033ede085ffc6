using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SnatPortsRuleTests
{
    [Fact]
    public void Few_addresses_for_many_nodes_are_a_warning() =>
        PlanAssert.Warned(
            Stack.Default.WithCluster("pools.apps.max", "96").WithCluster("network.egressAddresses", "2"),
            "INF414 infra:clusters.main.network.egressAddresses: up to 137 nodes share 2 addresses, 941 ports each; "
                + "write 4 or more"
        );

    [Fact]
    public void More_addresses_are_enough() =>
        PlanAssert.Accepted(
            Stack.Default.WithCluster("pools.apps.max", "96").WithCluster("network.egressAddresses", "4")
        );
}
