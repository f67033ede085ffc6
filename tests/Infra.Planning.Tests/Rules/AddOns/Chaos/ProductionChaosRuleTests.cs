using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ProductionChaosRuleTests
{
    [Theory]
    [InlineData("prod")]
    [InlineData("eu-prod")]
    [InlineData("production")]
    public void Production_is_not_broken_where_nobody_has_said_so(string stack) =>
        Assert.Contains(
            $"INF450 infra:addOns.chaosMesh: is to break things in {stack}; "
                + "write false in its place, or add inProduction: true",
            Diagnostics(Drills.Stack, stack)
        );

    [Fact]
    public void Who_asks_for_it_gets_it() =>
        Assert.DoesNotContain(
            Diagnostics(Drills.Of($"{Drills.Schedule}, {Drills.Checks}, \"inProduction\": true"), "prod"),
            line => line.StartsWith("INF450", StringComparison.Ordinal)
        );

    [Fact]
    public void Another_stack_need_not_say_so() => PlanAssert.Accepted(Drills.Stack);

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
