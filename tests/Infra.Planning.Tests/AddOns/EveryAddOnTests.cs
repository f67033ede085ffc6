using Infra.Planning.AddOns;
using Infra.Planning.Topology;

namespace Infra.Planning.Tests.AddOns;

/// <summary>What holds for every kind of add-on that there is, the ones of tomorrow included.</summary>
public sealed class EveryAddOnTests
{
    private static readonly Lazy<PlatformTopology> Declared = new(() =>
    {
        PlatformTopology? declared = null;
        var stack = Kit.AllAddOns.Stack;
        (stack with { Declare = settings => declared = stack.Declare(settings) }).Plan();
        return Assert.IsType<PlatformTopology>(declared);
    });

    public static TheoryData<string> Kinds => [.. Kit.AllAddOns.Kinds.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_is_switched_on_leads_to_something_of_its_own_in_the_cluster(string kind)
    {
        AddOn addOn = Assert.Single(Declared.Value.AddOns, one => one.GetType().Name == kind);
        var plan = Assert.Single(Kit.AllAddOns.Plan().AddOns, one => one.Name == addOn.Name);

        Assert.True(plan.InstallsSomething, $"{kind} installs nothing");
        Assert.True(plan.Releases.Count + plan.Workloads.Count > 0, $"nothing of {kind} runs");
    }
}
