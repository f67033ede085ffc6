using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AgentsFitQuotaRuleTests
{
    [Fact]
    public void A_quota_that_does_not_hold_the_agent_is_refused_by_each_part_that_is_too_small() =>
        PlanAssert.Refused(
            AddOnStack.WithPipelines.With(
                "lines.payments.quotas.payments",
                """{ "cpu": "90m", "cpuLimit": "400m", "memory": "512Mi", "pods": 1 }"""
            ),
            "INF445 infra:lines.payments.quotas.payments.cpu: 90m does not hold the agent that delivers, which takes 100m "
                + "while it works; write more than 100m, with room for what it delivers",
            "INF445 infra:lines.payments.quotas.payments.cpuLimit: 400m does not hold the agent that delivers, which takes "
                + "500m while it works; write more than 500m, with room for what it delivers",
            "INF445 infra:lines.payments.quotas.payments.memory: 512Mi does not hold the agent that delivers, which takes "
                + "640Mi while it works; write more than 640Mi, with room for what it delivers",
            "INF445 infra:lines.payments.quotas.payments.pods: 1 does not hold the agent that delivers, which takes 2 while "
                + "it works; write more than 2, with room for what it delivers"
        );

    [Fact]
    public void A_quota_that_holds_the_agent_is_fine() =>
        PlanAssert.Accepted(
            AddOnStack.WithPipelines.With(
                "lines.payments.quotas.payments",
                """{ "cpu": "200m", "cpuLimit": 1, "memory": "1Gi", "pods": 4 }"""
            )
        );
}
