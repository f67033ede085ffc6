using Infra.Planning.AddOns;
using Infra.Planning.Plan;
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

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whoever_asks_for_certificates_says_that_it_needs_them(string kind)
    {
        AddOn addOn = Assert.Single(Declared.Value.AddOns, one => one.GetType().Name == kind);
        var plan = Assert.Single(Kit.AllAddOns.Plan().AddOns, one => one.Name == addOn.Name);
        var asks =
            plan.Certificates.Count > 0
            || plan.Releases.Any(release => Switches(release.Values).Any(path => path.EndsWith("certManager.enabled")));

        Assert.True(!asks || addOn.Requires.Contains(Capability.Certificates), $"{kind} does not say so");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whoever_brings_what_waits_to_be_measured_comes_after_who_measures(string kind)
    {
        AddOn addOn = Assert.Single(Declared.Value.AddOns, one => one.GetType().Name == kind);
        var plan = Assert.Single(Kit.AllAddOns.Plan().AddOns, one => one.Name == addOn.Name);
        var asks = plan
            .Releases.SelectMany(release => Switches(release.Values))
            .Any(path => path.EndsWith("serviceMonitor.enabled", StringComparison.OrdinalIgnoreCase));

        Assert.True(!asks || plan.After.Contains("monitoring"), $"{kind} may come before its kinds");
    }

    /// <summary>The paths of what is switched on in a chart.</summary>
    private static IEnumerable<string> Switches(ChartValues values) =>
        ValueTree.Write<IEnumerable<string>>(
            values,
            entries =>
                entries.SelectMany(entry =>
                    entry.Value.Select(path => path.Length == 0 ? entry.Key : $"{entry.Key}.{path}")
                ),
            items => items.SelectMany(item => item),
            scalar => scalar is true ? [""] : []
        );
}
