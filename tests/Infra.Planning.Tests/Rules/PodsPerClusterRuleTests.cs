using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class PodsPerClusterRuleTests
{
    [Fact]
    public void Room_for_more_pods_than_Azure_carries_is_a_warning() =>
        Assert.Contains(
            "INF415 infra:clusters.main.pools: there is room for 225770 pods, and Azure carries 200000; "
                + "lower maxPods or max, or split the cluster",
            Stack
                .Default.WithCluster("pools.apps.max", "900")
                .WithCluster("pools.apps.maxPods", "250")
                .Plan()
                .Diagnostics.Select(diagnostic => diagnostic.ToString())
        );
}
