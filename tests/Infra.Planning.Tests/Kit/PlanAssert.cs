using Infra.Planning.Plan;

namespace Infra.Planning.Tests.Kit;

internal static class PlanAssert
{
    /// <summary>The stack is refused, and what is printed is exactly this, beside what is only worth knowing.</summary>
    public static void Refused(Stack stack, params string[] lines)
    {
        var result = stack.Plan();

        Assert.Equal(lines, Serious(result));
        Assert.Null(result.Plan);
    }

    /// <summary>The stack has a plan, and what is printed beside it is exactly this.</summary>
    public static PlatformPlan Warned(Stack stack, params string[] lines)
    {
        var result = stack.Plan();

        Assert.Equal(lines, result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return Assert.IsType<PlatformPlan>(result.Plan);
    }

    /// <summary>The stack has a plan, and nothing is printed but what is only worth knowing.</summary>
    public static PlatformPlan Accepted(Stack stack)
    {
        var result = stack.Plan();

        Assert.Equal([], Serious(result));
        return Assert.IsType<PlatformPlan>(result.Plan);
    }

    /// <summary>The plan of the stack's one cluster.</summary>
    public static AksPlan Aks(Stack stack) => Assert.IsType<AksPlan>(Assert.Single(Accepted(stack).Clusters).Host);

    /// <summary>The plan of the stack's one cluster, whatever is only warned of.</summary>
    public static AksPlan Planned(Stack stack) =>
        Assert.IsType<AksPlan>(Assert.Single(Assert.IsType<PlatformPlan>(stack.Plan().Plan).Clusters).Host);

    /// <summary>What is printed, beside what is only worth knowing.</summary>
    public static IEnumerable<string> Serious(PlanResult result) =>
        result
            .Diagnostics.Where(diagnostic => diagnostic.Code.Severity != Severity.Info)
            .Select(diagnostic => diagnostic.ToString());
}
