using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Helm takes names of 53 characters, and what a virtual cluster makes is called by its own.</summary>
internal sealed class VirtualClusterNameRule : AddOnRule
{
    private const int Longest = 53;

    public override DiagnosticCode Code { get; } =
        new("INF458", Severity.Error, "the name of a line is too long for a virtual cluster");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        from line in draft.Topology.Lines
        where addOn is VirtualClusters virtualClusters && virtualClusters.Lines.Contains(line.Name)
        let name = VirtualClusterBuilder.NameOf(line)
        where name.Length > Longest
        select Broken(
            StackConfig.Root["lines"][line.Name.Value],
            $"its virtual cluster would be called {name}, which has {name.Length} characters and not {Longest} or less",
            "give the line a shorter name, or leave it out of VirtualClusters"
        );
}
