using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PoolSizeRuleTests
{
    [Fact]
    public void A_scale_set_has_a_thousand_machines_with_surge() =>
        Assert.Contains(
            "INF404 infra:clusters.main.pools.apps.max: 752 nodes and 249 of surge in pool",
            Largest("752"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_thousand_with_surge_are_within_the_limit() => Assert.DoesNotContain("INF404", Largest("751"));

    private static string Largest(string max) =>
        string.Join(
            '\n',
            Stack
                .Default.WithPools(
                    cluster => NodePool.System("system", cluster.Pool("system")),
                    cluster => NodePool.User("apps", cluster.Pool("apps")),
                    cluster => NodePool.User("build", cluster.Pool("build"))
                )
                .WithCluster("pools.apps.max", max)
                .Plan()
                .Diagnostics
        );
}
