using Infra.Planning.Quantities;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PodFitsNodeRuleTests
{
    [Fact]
    public void A_pod_that_fits_the_sum_and_no_node_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithDemands(Database(Cpu.Cores(8), PoolMode.User)),
            "INF422 infra:clusters.main.pools: a pod of database lacks 680m CPU on the largest user node; write a larger "
                + "size for a user pool"
        );

    [Fact]
    public void System_nodes_are_looked_at_by_themselves() =>
        PlanAssert.Refused(
            Stack.Default.WithDemands(Database(Cpu.Cores(4), PoolMode.System)),
            "INF422 infra:clusters.main.pools: a pod of database lacks 640m CPU on the largest system node; write a larger "
                + "size for a system pool"
        );

    [Fact]
    public void A_pod_that_fills_a_node_is_accepted() =>
        PlanAssert.Accepted(Stack.Default.WithDemands(Database(new Cpu(7320), PoolMode.User)));

    private static Demand Database(Cpu cpu, PoolMode pool) => new("database", pool, cpu, Memory.Gibi(1), Replicas: 1);
}
