using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DeclaredIsSizedRuleTests
{
    [Fact]
    public void A_declared_pool_without_a_size_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.Without("clusters.main.pools.build"),
            "INF201 infra:clusters.main.pools.build: is declared in the topology, but has no size here; "
                + "add build: { size: Standard_D4ds_v5, min: 3, max: 6 }"
        );

    [Fact]
    public void A_declared_line_without_a_size_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.Without("lines"),
            "INF201 infra:lines.payments: is declared in the topology, but has no size here; "
                + "add payments with its owners and quotas"
        );

    [Fact]
    public void A_declared_namespace_without_a_quota_is_refused() =>
        PlanAssert.Refused(
            Stack.Default.WithLines(settings =>
                new("payments", settings.Line("payments")) { Namespaces = ["payments", "payments-batch"] }
            ),
            "INF201 infra:lines.payments.quotas.payments-batch: is declared in the topology, but has no size here; "
                + "add payments-batch: { cpu: 4, memory: 16Gi, pods: 40 }"
        );

    [Fact]
    public void A_size_that_cannot_be_read_is_reported_once() =>
        PlanAssert.Refused(
            Stack.Default.With("clusters.main.pools.build", "[]"),
            "INF104 infra:clusters.main.pools.build: is a list, where a group of keys is expected; "
                + "write { size: Standard_D4ds_v5, min: 3, max: 6 }"
        );
}
