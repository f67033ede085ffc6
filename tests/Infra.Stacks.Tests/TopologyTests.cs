using Infra.Planning.AddOns;
using Infra.Planning.Collections;
using Infra.Stacks.Tests.Kit;

namespace Infra.Stacks.Tests;

/// <summary>What the one topology of all stacks declares.</summary>
public sealed class TopologyTests
{
    /// <summary>Kinds of add-ons that the repository's platform does without, and why.</summary>
    private static readonly Dictionary<Type, string> LeftOut = new()
    {
        [typeof(Monitoring)] = "Azure's managed Prometheus measures the clusters here",
        [typeof(VirtualClusters)] = "no line of this platform needs objects of a whole cluster",
    };

    public static TheoryData<string> Kinds =>
        [
            .. typeof(AddOn)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(AddOn)) && !type.IsAbstract)
                .Select(type => type.Name),
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_add_on_is_declared_or_left_out_for_a_reason(string kind)
    {
        var declared = Declared().Any(addOn => addOn.GetType().Name == kind);
        var leftOut = LeftOut.Any(one => one.Key.Name == kind && one.Value.Length > 0);

        Assert.True(declared != leftOut, declared ? $"{kind} is declared after all" : $"{kind} is nowhere declared");
    }

    private static Seq<AddOn> Declared()
    {
        Seq<AddOn> declared = [];
        Planning.Planner.Plan(
            Platform.Settings("dev"),
            settings =>
            {
                var topology = Topology.For(settings);
                declared = topology.AddOns;
                return topology;
            },
            new DateOnly(2026, 11, 25),
            Planning.Addresses.Files.AddressFiles.Empty
        );
        return declared;
    }
}
