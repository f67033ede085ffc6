using Infra.Planning.Rules;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SnatPortsRuleTests
{
    private static readonly Stack Large = Stack
        .Default.WithCluster("network.pods", "\"10.64.0.0/14\"")
        .WithCluster("pools.build.max", "130");

    [Fact]
    public void Few_addresses_for_many_nodes_are_a_warning() =>
        PlanAssert.Warned(
            Large,
            "INF414 infra:clusters.main.network.egressAddresses: up to 134 nodes share the 2 addresses of ng-main, 962 ports "
                + "each; write 4 or more"
        );

    [Fact]
    public void More_addresses_are_enough() => PlanAssert.Accepted(Large.WithCluster("network.egressAddresses", "4"));

    [Fact]
    public void Each_zone_has_a_gateway_so_that_more_nodes_have_enough()
    {
        var stack = Stack.Default.WithCluster("pools.apps.max", "96").Without("clusters.main.network.zoneNodes");

        Assert.DoesNotContain(stack.Plan().Diagnostics, problem => problem.Code == new SnatPortsRule().Code);
        Assert.Contains(
            stack.WithCluster("network.zonalGateways", "false").Plan().Diagnostics,
            problem => problem.Code == new SnatPortsRule().Code
        );
    }
}
