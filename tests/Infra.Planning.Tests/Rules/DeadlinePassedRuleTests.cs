using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DeadlinePassedRuleTests
{
    [Fact]
    public void The_day_after_its_end_a_kubernetes_minor_is_refused() =>
        PlanAssert.Refused(
            Stack.Default with
            {
                Today = new(2027, 4, 1),
            },
            "INF261 infra:kubernetes: Kubernetes 1.35 ended on 2027-03-31; write \"1.36\""
        );

    [Fact]
    public void A_minor_that_ended_long_ago_is_refused_today() =>
        PlanAssert.Refused(
            Stack.Default.With("kubernetes", "\"1.32.4\""),
            "INF261 infra:kubernetes: Kubernetes 1.32 ended on 2026-03-31; write \"1.36\""
        );

    [Fact]
    public void Long_term_support_ends_too() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("tier", "\"premium\"") with
            {
                Today = new(2028, 4, 1),
            },
            "INF261 infra:kubernetes: Kubernetes 1.35 LTS ended on 2028-03-31; write \"1.37\""
        );

    [Fact]
    public void A_minor_that_the_table_does_not_know_has_no_end() =>
        PlanAssert.Accepted(Stack.Default.With("kubernetes", "\"1.40\""));

    [Fact]
    public void In_China_there_is_no_Defender_any_more() =>
        PlanAssert.Refused(
            Stack
                .Default.WithCluster("environment", "\"china\"")
                .WithCluster("location", "\"chinanorth3\"")
                .WithCluster("monitoring", """{ "defender": true }"""),
            "INF261 infra:clusters.main.monitoring.defender: Defender in Azure China ended on 2026-08-18; leave it off"
        );
}
