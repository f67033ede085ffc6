using Infra.Planning.AddOns;
using Infra.Planning.Quantities;
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

    private static Stack Promising(int cpu, int pods) =>
        Stack
            .Default.With("lines.payments.quotas.payments.cpu", $"{cpu}")
            .With("lines.payments.quotas.payments.memory", "\"64Gi\"")
            .With("lines.payments.quotas.payments.pods", $"{pods}");
}
