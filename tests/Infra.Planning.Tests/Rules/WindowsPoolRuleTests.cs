using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class WindowsPoolRuleTests
{
    [Fact]
    public void Cilium_knows_no_Windows() =>
        PlanAssert.Refused(
            WithWindows("win"),
            "INF246 infra:clusters.main.network.dataPlane: pool win is of Windows, which the data plane cilium does not "
                + "know; write azure before the cluster is made, or remove the pool"
        );

    [Fact]
    public void With_Azure_s_data_plane_a_Windows_pool_keeps_what_is_for_Linux_away()
    {
        var plan = PlanAssert.Aks(OnAzure(WithWindows("win")));
        var pool = Assert.Single(plan.Pools, pool => pool.Os == PoolOs.Windows);

        Assert.Equal(NodeImage.Windows2022, pool.Image);
        Assert.Equal(["os=windows:NoSchedule"], pool.Taints);
        Assert.InRange(pool.Name.Length, 5, 6);
        Assert.NotNull(plan.Cluster.WindowsAdmin);
    }

    [Fact]
    public void A_Windows_pool_s_name_grows_to_six_letters_at_most() =>
        Assert.StartsWith(
            "INF204 infra:clusters.main.pools.winds: the name grows to 'winds",
            Assert.Single(OnAzure(WithWindows("winds")).Plan().Diagnostics).ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cluster_with_Cilium_has_no_account_for_Windows() =>
        Assert.Null(PlanAssert.Aks(Stack.Default).Cluster.WindowsAdmin);

    internal static Stack OnAzure(Stack stack) => stack.WithCluster("network.dataPlane", "\"azure\"");

    internal static Stack WithWindows(string name) =>
        Stack
            .Default.Renamed("clusters.main.pools.build", name)
            .WithPools(
                cluster => NodePool.System("system", cluster.Pool("system")),
                cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone(),
                cluster => NodePool.Windows(name, cluster.Pool(name))
            );
}
