using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class QuotasNeedGrowthRuleTests
{
    [Fact]
    public void Quotas_above_the_smallest_cluster_are_told() =>
        PlanAssert.Warned(
            Stack.Default.With("lines.payments.quotas.payments.cpu", "24"),
            // Three nodes with 7.32 CPU each.
            "INF420 infra:clusters.main.pools: the quotas of the lines lack 2040m CPU on the cluster at its smallest, until "
                + "the autoscaler adds nodes; raise min of a user pool where that takes too long"
        );

    [Fact]
    public void Quotas_above_the_largest_cluster_are_an_error_of_their_own() =>
        Assert.DoesNotContain(
            Stack.Default.With("lines.payments.quotas.payments.cpu", "70").Plan().Diagnostics,
            diagnostic => diagnostic.Code.Id == "INF420"
        );

    [Fact]
    public void Quotas_that_fit_the_smallest_cluster_are_not() =>
        PlanAssert.Warned(Stack.Default.With("lines.payments.quotas.payments.cpu", "21"));
}
