using Infra.Planning.Addresses.Files;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

/// <summary>The sound stack has 16 nodes, 4 of surge, and 9 in its largest pool.</summary>
public sealed class PodHeadroomRuleTests
{
    private static readonly Stack Tight = Stack
        .Default.WithCluster("pools.apps.max", "9")
        .WithCluster("network.pods", "\"10.64.0.0/19\"");

    [Fact]
    public void Less_than_a_quarter_left_is_a_warning() =>
        PlanAssert.Warned(
            Tight,
            "INF419 infra:clusters.main.network.pods: 10.64.0.0/19 holds 32 nodes, there are up to 29, and "
                + "10.64.32.0/19 beside it is not kept free; declare 10.64.0.0/18 in pools.pods of addresses.yaml, or "
                + "write a larger range before the cluster is made"
        );

    /// <summary>22 nodes and 9 to replace the largest pool.</summary>
    [Fact]
    public void Beside_Windows_pools_only_a_larger_range_helps() =>
        PlanAssert.Warned(
            WindowsPoolRuleTests
                .WithWindows("win")
                .WithCluster("network.dataPlane", "\"azure\"")
                .WithCluster("network.pods", "\"10.64.0.0/19\""),
            "INF419 infra:clusters.main.network.pods: 10.64.0.0/19 holds 32 nodes, there are up to 31, and beside Windows "
                + "pools it never grows; write a larger range before the cluster is made"
        );

    [Fact]
    public void A_quarter_left_is_enough() => PlanAssert.Accepted(Tight.WithCluster("pools.apps.max", "6"));

    [Fact]
    public void The_block_beside_it_kept_free_is_enough() =>
        PlanAssert.Accepted(Tight with { Addresses = AddressFiles.Read("pools: { pods: [10.64.0.0/18] }", null) });
}
