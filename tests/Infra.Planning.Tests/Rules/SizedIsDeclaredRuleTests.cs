using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SizedIsDeclaredRuleTests
{
    private const string Pool = """{ "size": "Standard_D4ds_v5", "min": 1, "max": 2 }""";

    [Fact]
    public void A_pool_that_is_not_declared_is_refused_with_the_one_that_was_meant() =>
        PlanAssert.Refused(
            Stack.Default.With("clusters.main.pools.biuld", Pool),
            "INF202 infra:clusters.main.pools.biuld: is not declared in the topology; write build"
        );

    [Fact]
    public void A_line_that_is_not_declared_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.With("lines.risk", """{ "owners": {}, "quotas": {} }"""),
            "INF202 infra:lines.risk: is not declared in the topology; remove it, or write one of payments"
        );

    [Fact]
    public void A_quota_for_a_namespace_that_is_not_declared_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.With("lines.payments.quotas.batch", """{ "cpu": 4, "memory": "4Gi", "pods": 10 }"""),
            "INF202 infra:lines.payments.quotas.batch: is not declared in the topology; "
                + "remove it, or write one of payments"
        );
}
