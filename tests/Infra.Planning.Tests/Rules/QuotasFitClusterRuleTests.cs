using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class QuotasFitClusterRuleTests
{
    [Fact]
    public void Quotas_above_the_cluster_at_its_largest_are_refused() =>
        PlanAssert.Refused(
            Single(cpu: 70),
            // Nine nodes with 7.32 CPU each.
            "INF411 infra:clusters.main.pools: the quotas of the lines lack 4120m CPU on the cluster at its largest; "
                + "raise max of a user pool, lower quotas, or state overcommit"
        );

    [Fact]
    public void Quotas_that_just_fit_are_accepted() => PlanAssert.Accepted(Single(cpu: 65));

    [Fact]
    public void Overcommit_is_stated_knowingly() =>
        PlanAssert.Accepted(Single(cpu: 70).WithCluster("overcommit", "110"));

    [Fact]
    public void Nodes_that_not_every_pod_lands_on_do_not_count()
    {
        var more = Single(cpu: 70).WithCluster("pools.build.max", "8");

        Assert.Contains(
            With(pool => pool.Tainted("example.com/gpu", "a100")).Plan().Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF411"
        );
        PlanAssert.Accepted(With(pool => pool));

        Stack With(Func<NodePool, NodePool> change) =>
            more.WithPools(
                cluster => NodePool.System("system", cluster.Pool("system")),
                cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone(),
                cluster => change(NodePool.User("build", cluster.Pool("build")))
            );
    }

    private static Stack Single(int cpu) =>
        Stack.Default.WithCluster("resilience", "\"none\"").With("lines.payments.quotas.payments.cpu", $"{cpu}");
}
