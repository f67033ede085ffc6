using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Whoever delivers has something to deliver.</summary>
internal sealed class DeliveredLinesRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF456", Severity.Warning, "no line is delivered by GitOps");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn is ArgoCd { Lines.Count: 0 }
            ?
            [
                Broken(
                    addOn.Common.Path,
                    "delivers no line",
                    "name some in the topology, new ArgoCd(…) { Lines = [\"payments\"] }, or write false in its place"
                ),
            ]
            : [];
}
