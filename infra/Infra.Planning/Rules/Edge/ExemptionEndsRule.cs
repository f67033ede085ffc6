using System.Globalization;

namespace Infra.Planning.Rules;

/// <summary>Who is exempt is reminded in time.</summary>
internal sealed class ExemptionEndsRule : Rule
{
    private const int Days = 30;

    public override DiagnosticCode Code { get; } = new("INF284", Severity.Warning, "an exemption ends soon");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        from line in draft.Topology.Lines
        where draft.IsSound(line)
        from exemption in line.Exemptions
        where exemption.Until >= draft.Today && exemption.Until <= draft.Today.AddDays(Days)
        let ends = exemption.Until.ToString("O", CultureInfo.InvariantCulture)
        select Broken(
            line.Settings.Path,
            $"the exemption of {exemption.Namespace}/{exemption.Workload} from {exemption.Rule} ends on {ends}",
            "mend the workload, or agree on another day"
        );
}
