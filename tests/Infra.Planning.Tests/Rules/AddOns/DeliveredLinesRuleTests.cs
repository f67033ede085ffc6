using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class DeliveredLinesRuleTests
{
    [Fact]
    public void Who_delivers_nothing_is_warned_of() =>
        Assert.Equal(
            [
                "INF456 infra:addOns.argoCd: delivers no line; name some in the topology, "
                    + "new ArgoCd(…) { Lines = [\"payments\"] }, or write false in its place",
            ],
            PlanAssert.Serious(GitOps.Of().Plan())
        );

    [Fact]
    public void A_line_that_is_not_declared_is_refused() =>
        PlanAssert.Refused(
            GitOps.Of("paymnts"),
            "INF294 infra:addOns.argoCd: 'paymnts' is no declared line; write payments"
        );
}
