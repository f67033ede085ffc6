using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class PoolLabelsRuleTests
{
    [Theory]
    [InlineData("accelerator", "nvidia")]
    [InlineData("example.com/team", "")]
    [InlineData("x_1.y-2", "A.b_c-9")]
    public void Labels_as_Kubernetes_takes_them_reach_the_nodes(string key, string value)
    {
        var plan = PlanAssert.Aks(With(key, value));

        Assert.All(plan.Pools.Where(pool => pool.Pool == "apps"), pool => Assert.Equal(value, pool.Labels[key]));
    }

    [Theory]
    [InlineData("-gpu")]
    [InlineData("a b")]
    [InlineData("/gpu")]
    [InlineData("Example.com/gpu")]
    [InlineData("")]
    public void A_key_that_Kubernetes_does_not_take_is_refused(string key) =>
        PlanAssert.Refused(
            With(key, "x"),
            $"INF242 infra:clusters.main.pools.apps: '{key}' is no key of a label; declare a word of letters, digits, "
                + "'-', '_' and '.', after a domain and '/' where it has one"
        );

    [Theory]
    [InlineData("kubernetes.io/role")]
    [InlineData("node.kubernetes.io/size")]
    [InlineData("kubernetes.azure.com/mode")]
    [InlineData("infra/pool")]
    public void A_label_that_others_give_is_refused(string key) =>
        PlanAssert.Refused(
            With(key, "x"),
            $"INF242 infra:clusters.main.pools.apps: {key} belongs to Kubernetes, AKS or the platform; "
                + "declare a label below a domain of yours"
        );

    [Fact]
    public void A_value_that_Kubernetes_does_not_take_is_refused() =>
        PlanAssert.Refused(
            With("tier", "fast and cheap"),
            "INF242 infra:clusters.main.pools.apps: 'fast and cheap' is no value of a label; "
                + "declare at most 63 letters, digits, '-', '_' and '.'"
        );

    private static Stack With(string key, string value) =>
        Stack.Default.WithPools(
            cluster => NodePool.System("system", cluster.Pool("system")),
            cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone().Labelled(key, value),
            cluster => NodePool.User("build", cluster.Pool("build")).Spot()
        );
}
