using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Nobody breaks production who has not said so.</summary>
internal sealed class ProductionChaosRule : ChaosRule
{
    public override DiagnosticCode Code { get; } =
        new("INF450", Severity.Error, "production has faults on purpose, and nobody has said so");

    protected override IEnumerable<Diagnostic> Check(ChaosMesh chaosMesh, Draft draft) =>
        Production.Is(draft.Topology.Settings.Stack) && !chaosMesh.Settings.InProduction
            ?
            [
                Broken(
                    chaosMesh.Common.Path,
                    $"is to break things in {draft.Topology.Settings.Stack}",
                    "write false in its place, or add inProduction: true"
                ),
            ]
            : [];
}
