using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class VirtualClusterQuotaRuleTests
{
    private const string Quota = "lines.payments.quotas.payments";

    [Fact]
    public void A_virtual_cluster_takes_at_most_half_of_its_line_s_quota() =>
        Assert.Contains(
            "INF457 infra:lines.payments.quotas.payments: the control plane of its virtual cluster takes 770m CPU, 7.7Gi "
                + "and 7 pods, which is 3.7Gi more than half; raise the quota, or leave the line out of VirtualClusters",
            PlanAssert.Serious(Guests.Stack.With($"{Quota}.memory", "\"8Gi\"").Plan())
        );

    [Fact]
    public void Its_limits_of_CPU_fit_too() =>
        Assert.Contains(
            "INF457 infra:lines.payments.quotas.payments.cpuLimit: 4 is below the 4700m CPU that the virtual cluster may "
                + "use; write 4700m or more",
            PlanAssert.Serious(Guests.Stack.With($"{Quota}.cpuLimit", "4").Plan())
        );

    [Fact]
    public void One_that_fits_is_accepted() => PlanAssert.Accepted(Guests.Stack);
}
