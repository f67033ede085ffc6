using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class KnownSizeRuleTests
{
    [Fact]
    public void A_size_without_known_capacity_is_a_warning_and_nothing_is_proven() =>
        PlanAssert.Warned(
            Stack
                .Default.WithCluster("pools.apps.size", "\"Standard_D8ds_v55\"")
                .With("lines.payments.quotas.payments.cpu", "900"),
            "INF412 infra:clusters.main.pools.apps.size: nothing is proven about capacity, since Standard_D8ds_v55 is not "
                + "in the table of sizes; check the spelling, or write Standard_D8ds_v5"
        );
}
