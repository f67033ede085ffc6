using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class ChaosTargetsRuleTests
{
    [Fact]
    public void An_add_on_that_may_do_nothing_is_warned_of() =>
        Assert.Equal(
            [
                "INF451 infra:addOns.chaosMesh: runs with all rights on every node, and no line allows it to do anything; "
                    + "write AllowsChaos = true at a line in the topology, or false in its place",
            ],
            PlanAssert.Serious(Drills.Stack.Everywhere(line => line with { AllowsChaos = false }).Plan())
        );

    [Fact]
    public void One_line_that_allows_it_is_enough() =>
        PlanAssert.Accepted(Drills.Stack.Everywhere(line => line with { AllowsChaos = line.Name.Value == "payments" }));
}
