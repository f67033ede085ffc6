using Infra.Planning.AddOns;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class ZoneLossRuleTests
{
    [Fact]
    public void Without_a_zone_the_quotas_still_fit_on_the_others() =>
        PlanAssert.Accepted(Promising(cpu: 43, pods: 40));

    [Fact]
    public void What_a_lost_zone_would_leave_without_a_place_is_named_for_each_zone() =>
        PlanAssert.Refused(
            Promising(cpu: 60, pods: 640),
            // Six of nine nodes are left, with 7.32 CPU and 100 pods each.
            [
                .. new[] { 1, 2, 3 }.Select(zone =>
                    $"INF410 infra:clusters.main.zones: without zone {zone} the quotas of the lines lack 16080m CPU and 40 "
                    + "pods; raise max of a user pool, or lower quotas"
                ),
            ]
        );

    [Fact]
    public void A_cluster_that_survives_nothing_needs_no_proof() =>
        PlanAssert.Accepted(Promising(cpu: 60, pods: 640).WithCluster("resilience", "\"none\""));

    [Fact]
    public void What_is_knowingly_promised_twice_counts_once() =>
        PlanAssert.Accepted(Promising(cpu: 60, pods: 640).WithCluster("overcommit", "150"));

    [Fact]
    public void What_runs_beside_the_lines_has_its_place_too()
    {
        var harbor = new Demand("Harbor", PoolMode.User, Cpu.Cores(2), Memory.Gibi(4), Replicas: 2);
        var full = Promising(cpu: 43, pods: 40);

        PlanAssert.Refused(
            full.WithDemands(harbor),
            [
                .. new[] { 1, 2, 3 }.Select(zone =>
                    $"INF410 infra:clusters.main.zones: without zone {zone} the quotas of the lines lack 3080m CPU; "
                    + "raise max of a user pool, or lower quotas"
                ),
            ]
        );
        // Add-ons are promised nothing twice: of what they leave, the lines may be.
        PlanAssert.Accepted(full.WithDemands(harbor).WithCluster("overcommit", "110"));
    }

    [Fact]
    public void The_pods_of_add_ons_are_counted() =>
        Assert.Contains(
            Promising(cpu: 43, pods: 40)
                // 20m are left.
                .With("lines.payments.quotas.payments.cpu", "\"43900m\"")
                .WithAddOns("\"certManager\": {}", addOns => new CertManager(addOns.CertManager))
                .Plan()
                .Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF410"
        );

    [Fact]
    public void Spot_machines_prove_nothing() =>
        Assert.Contains(
            Promising(cpu: 60, pods: 40).WithCluster("pools.build.max", "40").Plan().Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF410"
        );

    [Theory]
    [InlineData(TaintEffect.NoSchedule)]
    [InlineData(TaintEffect.NoExecute)]
    public void Nodes_that_keep_the_pods_of_lines_away_prove_nothing(TaintEffect effect) =>
        Assert.Contains(
            WithMore(cluster =>
                    NodePool.User("build", cluster.Pool("build")).Tainted("example.com/gpu", "a100", effect)
                )
                .Plan()
                .Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF410"
        );

    [Fact]
    public void Nodes_of_Windows_prove_nothing_for_pods_of_Linux() =>
        Assert.Contains(
            WithMore(cluster => NodePool.Windows("build", cluster.Pool("build")))
                .WithCluster("network.dataPlane", "\"azure\"")
                .Plan()
                .Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF410"
        );

    [Fact]
    public void Nodes_that_only_ask_to_be_left_alone_count() =>
        PlanAssert.Accepted(
            WithMore(cluster =>
                NodePool
                    .User("build", cluster.Pool("build"))
                    .Tainted("example.com/batch", "true", TaintEffect.PreferNoSchedule)
            )
        );

    /// <summary>More than the pool of apps bears without a zone, and large nodes beside it.</summary>
    private static Stack WithMore(Func<ClusterSettings, NodePool> more) =>
        Promising(cpu: 60, pods: 40)
            .WithCluster("pools.build", """{ "size": "Standard_D16ds_v5", "min": 3, "max": 12 }""")
            .WithPools(
                cluster => NodePool.System("system", cluster.Pool("system")),
                cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone(),
                more
            );

    private static Stack Promising(int cpu, int pods) =>
        Stack
            .Default.With("lines.payments.quotas.payments.cpu", $"{cpu}")
            .With("lines.payments.quotas.payments.memory", "\"64Gi\"")
            .With("lines.payments.quotas.payments.pods", $"{pods}");
}
