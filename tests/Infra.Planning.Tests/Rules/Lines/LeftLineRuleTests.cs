using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class LeftLineRuleTests
{
    [Fact]
    public void A_line_that_leaves_is_spoken_of_when_its_day_is_over()
    {
        PlanAssert.Accepted(Leaving("2026-11-25"));
        PlanAssert.Warned(
            Leaving("2026-11-24"),
            "INF285 infra:lines.payments.leaving.by: payments was to leave by 2026-11-24; "
                + "remove the line from the topology and from the stack's file, or agree on another day"
        );
    }

    [Theory]
    [InlineData("retain", true)]
    [InlineData("delete", false)]
    public void Whoever_leaves_is_protected_no_more_and_stays_if_that_was_said(string how, bool stays)
    {
        var staying = PlanAssert.Accepted(Stack.Default).Clusters[0];
        var leaving = PlanAssert.Accepted(Leaving("2026-11-25", how)).Clusters[0];

        Assert.Equal((true, false), (staying.Namespaces[0].IsProtected, staying.Namespaces[0].IsRetained));
        Assert.Equal((false, stays), (leaving.Namespaces[0].IsProtected, leaving.Namespaces[0].IsRetained));
        Assert.All(leaving.Admission.Bindings, binding => Assert.Equal(stays, binding.IsRetained));
    }

    [Fact]
    public void A_stack_without_protection_protects_no_line() =>
        Assert.False(PlanAssert.Accepted(Stack.Default.With("protect", "false")).Clusters[0].Namespaces[0].IsProtected);

    private static Stack Leaving(string day, string how = "retain") =>
        Stack.Default.With("lines.payments.leaving", $$"""{ "namespaces": "{{how}}", "by": "{{day}}" }""");
}
