using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Whoever makes faults has something to make them in.</summary>
internal sealed class ChaosTargetsRule : ChaosRule
{
    public override DiagnosticCode Code { get; } = new("INF451", Severity.Warning, "no line allows faults on purpose");

    protected override IEnumerable<Diagnostic> Check(ChaosMesh chaosMesh, Draft draft) =>
        draft.Topology.Lines.Any(line => line.AllowsChaos)
            ? []
            :
            [
                Broken(
                    chaosMesh.Common.Path,
                    "runs with all rights on every node, and no line allows it to do anything",
                    "write AllowsChaos = true at a line in the topology, or false in its place"
                ),
            ];
}
