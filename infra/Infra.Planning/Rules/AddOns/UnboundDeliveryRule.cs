using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Somebody has said when production may change by itself.</summary>
internal sealed class UnboundDeliveryRule : AddOnRule
{
    public override DiagnosticCode Code { get; } = new("INF455", Severity.Warning, "production is changed at any time");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        addOn is ArgoCd { Settings: { Automatic: true, Windows.Count: 0 } }
        && Production.Is(draft.Topology.Settings.Stack)
            ?
            [
                Broken(
                    addOn.Common.Path["windows"],
                    "is missing, and what is committed runs minutes later, at night too",
                    "add windows: [{ schedule: \"0 9 * * 1-4\", duration: 8h }], or automatic: false"
                ),
            ]
            : [];
}
