using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PoolsPerClusterRuleTests
{
    [Fact]
    public void A_pool_in_each_of_three_zones_counts_three_times() =>
        Assert.Contains(
            "INF418 infra:clusters.main.pools: the declared pools become 103 of Azure's, over all zones, and 100 is the "
                + "most; declare fewer pools, or let some span the zones",
            Reports(perZone: 34)
        );

    [Fact]
    public void A_hundred_pools_are_accepted() =>
        Assert.DoesNotContain(Reports(perZone: 33), line => line.StartsWith("INF418", StringComparison.Ordinal));

    private static IEnumerable<string> Reports(int perZone)
    {
        var stack = Enumerable
            .Range(0, perZone)
            .Aggregate(
                Stack.Default.Without("clusters.main.pools.apps").Without("clusters.main.pools.build"),
                (stack, i) => stack.WithCluster($"pools.p{i}", """{ "size": "Standard_D4ds_v5", "min": 3, "max": 3 }""")
            );
        return stack
            .WithPools([
                cluster => NodePool.System("system", cluster.Pool("system")),
                .. Enumerable
                    .Range(0, perZone)
                    .Select<int, Func<Infra.Planning.Settings.ClusterSettings, NodePool>>(i =>
                        cluster => NodePool.User($"p{i}", cluster.Pool($"p{i}")).PerZone()
                    ),
            ])
            .Plan()
            .Diagnostics.Select(diagnostic => diagnostic.ToString());
    }
}
