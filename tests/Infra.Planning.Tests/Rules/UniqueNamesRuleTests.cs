using Infra.Planning.Tests.Kit;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.Rules;

public sealed class UniqueNamesRuleTests
{
    [Fact]
    public void A_pool_that_is_declared_twice_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithPools(
                cluster => NodePool.System("system", cluster.Pool("system")),
                cluster => NodePool.User("apps", cluster.Pool("apps")).PerZone(),
                cluster => NodePool.User("build", cluster.Pool("build")),
                cluster => NodePool.User("build", cluster.Pool("build")).Spot()
            ),
            "INF206 infra:clusters.main.pools.build: 'build' is declared 2 times; rename all but one"
        );

    [Fact]
    public void A_namespace_belongs_to_one_line() =>
        PlanAssert.Refused(
            Stack
                .Default.With(
                    "lines.risk",
                    """{ "owners": {}, "quotas": { "payments": { "cpu": 1, "memory": "1Gi", "pods": 9 } } }"""
                )
                .WithLines(
                    settings => new("payments", settings.Line("payments")),
                    settings => new("risk", settings.Line("risk")) { Namespaces = ["payments"] }
                ),
            "INF206 infra:lines.risk.quotas.payments: 'payments' is declared 2 times; rename all but one"
        );
}
