using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>What is exposed has an edge to come in by.</summary>
internal sealed class RoutesNeedEdgeRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF275", Severity.Error, "something is exposed, and there is no edge");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        var place = StackConfig.Root["edge"];
        return draft.Topology.Edge is not null || !draft.IsSound(place)
            ? []
            : draft
                .Topology.Lines.Where(line => line.Exposes.Count > 0)
                .Take(1)
                .Select(line =>
                    Broken(
                        place,
                        $"{line.Name} exposes {line.Exposes[0]}, and nothing comes in",
                        "add edge: { controller: envoyGateway, domain: dev.example.com }"
                    )
                );
    }
}
