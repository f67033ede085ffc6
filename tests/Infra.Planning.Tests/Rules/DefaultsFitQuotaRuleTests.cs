using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DefaultsFitQuotaRuleTests
{
    [Fact]
    public void Two_hundred_pods_do_not_share_one_processor() =>
        PlanAssert.Refused(
            Stack
                .Default.With("lines.payments.quotas.payments.cpu", "1")
                .With("lines.payments.quotas.payments.pods", "200"),
            "INF407 infra:lines.payments.quotas.payments.cpu: 200 pods share 1 CPU, which leaves 5m for each, below 10m; "
                + "write 2 or more, or fewer pods"
        );

    [Fact]
    public void Nor_half_a_gibibyte() =>
        PlanAssert.Refused(
            Stack.Default.With("lines.payments.quotas.payments.memory", "\"512Mi\""),
            "INF407 infra:lines.payments.quotas.payments.memory: 40 pods share 512Mi, which leaves 12Mi for each, "
                + "below 16Mi; write 640Mi or more, or fewer pods"
        );

    [Fact]
    public void The_least_share_is_enough() =>
        PlanAssert.Accepted(
            Stack
                .Default.With("lines.payments.quotas.payments.cpu", "\"400m\"")
                .With("lines.payments.quotas.payments.memory", "\"640Mi\"")
        );
}
