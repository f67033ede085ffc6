using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class UnboundDeliveryRuleTests
{
    [Fact]
    public void Production_that_changes_by_itself_at_any_time_is_warned_of() =>
        Assert.Contains(
            "INF455 infra:addOns.argoCd.windows: is missing, and what is committed runs minutes later, at night too; "
                + "add windows: [{ schedule: \"0 9 * * 1-4\", duration: 8h }], or automatic: false",
            Diagnostics(GitOps.Stack, "prod")
        );

    [Theory]
    [InlineData("addOns.argoCd.automatic", "false")]
    [InlineData("addOns.argoCd.windows", "[{ \"schedule\": \"0 9 * * 1-4\", \"duration\": \"8h\" }]")]
    public void Who_says_when_or_presses_the_button_is_not(string place, string value) =>
        Assert.DoesNotContain(
            Diagnostics(GitOps.Stack.With(place, value), "prod"),
            line => line.StartsWith("INF455", StringComparison.Ordinal)
        );

    [Fact]
    public void Another_stack_may_change_whenever_it_likes() => PlanAssert.Accepted(GitOps.Stack);

    private static IEnumerable<string> Diagnostics(Stack stack, string name) =>
        Planner
            .Plan(
                new StackConfig(name, stack.Config.Values, stack.Config.SecretKeys),
                stack.Declare,
                stack.Today,
                stack.Addresses
            )
            .Diagnostics.Select(diagnostic => diagnostic.ToString());
}
