using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ClusterSizeRuleTests
{
    [Fact]
    public void A_cluster_above_500_nodes_is_split() =>
        Assert.Contains(
            "INF405 infra:clusters.main.pools: up to 608 nodes with surge are above 500, where a cluster stays "
                + "manageable; split it into 2 clusters of at most 304 nodes",
            Diagnostics(450)
        );

    [Fact]
    public void A_cluster_of_500_nodes_is_not() =>
        Assert.DoesNotContain(Diagnostics(369), line => line.StartsWith("INF405", StringComparison.Ordinal));

    private static IEnumerable<string> Diagnostics(int nodes) =>
        Stack
            .Default.WithCluster("pools.apps.max", $"{nodes}")
            .Plan()
            .Diagnostics.Select(diagnostic => diagnostic.ToString());
}
