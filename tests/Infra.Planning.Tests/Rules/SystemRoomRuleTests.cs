using Infra.Planning.Quantities;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class SystemRoomRuleTests
{
    private const string Max = "infra:clusters.main.pools.system.max";

    private const string Rest = "for AKS's own pods and the add-ons on them; raise max, or write a larger size";

    [Fact]
    public void Three_small_nodes_hold_what_AKS_brings_also_without_a_zone() =>
        Assert.DoesNotContain(
            Stack.Default.WithCluster("pools.system.size", "\"Standard_D2ds_v5\"").Plan().Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF421"
        );

    [Fact]
    public void An_add_on_that_fits_on_all_nodes_and_not_without_a_zone_is_named_for_each_zone() =>
        PlanAssert.Refused(
            // Three nodes of 3.36 CPU; AKS's own pods ask for 1.27.
            Stack.Default.WithDemands(OnSystemNodes(Cpu.Cores(2), Memory.Gibi(1), replicas: 3)),
            $"INF421 {Max}: without zone 1 the system nodes lack 550m CPU {Rest}",
            $"INF421 {Max}: without zone 2 the system nodes lack 550m CPU {Rest}",
            $"INF421 {Max}: without zone 3 the system nodes lack 550m CPU {Rest}"
        );

    [Fact]
    public void What_does_not_even_fit_on_all_nodes_is_said_once() =>
        PlanAssert.Refused(
            Stack.Default.WithDemands(OnSystemNodes(Cpu.Cores(1), Memory.Gibi(10), replicas: 4)),
            $"INF421 {Max}: at its largest the system nodes lack 2.4Gi {Rest}"
        );

    [Fact]
    public void CoreDNS_grows_with_the_cluster() =>
        Assert.Contains(
            Stack
                .Default.WithCluster("pools.system.size", "\"Standard_D2ds_v5\"")
                .WithCluster("pools.apps.max", "300")
                .Plan()
                .Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF421"
        );

    [Fact]
    public void A_cluster_that_survives_nothing_needs_room_for_all_its_nodes_only() =>
        PlanAssert.Accepted(
            Stack
                .Default.WithCluster("resilience", "\"none\"")
                .WithDemands(OnSystemNodes(Cpu.Cores(2), Memory.Gibi(1), replicas: 3))
        );

    private static Demand OnSystemNodes(Cpu cpu, Memory memory, int replicas) =>
        new("Argo CD", PoolMode.System, cpu, memory, replicas);
}
