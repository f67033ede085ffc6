using Infra.Planning.Tests.Kit;

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

    private static Stack Single(int cpu) =>
        Stack.Default.WithCluster("resilience", "\"none\"").With("lines.payments.quotas.payments.cpu", $"{cpu}");
}
