using System.Globalization;

namespace Infra.Planning.Rules;

/// <summary>A line that leaves is gone on its day.</summary>
internal sealed class LeftLineRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF285", Severity.Warning, "a line should have left");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        from line in draft.Topology.Lines
        where draft.IsSound(line)
        let leaving = line.Settings.Leaving
        where leaving is not null && leaving.By < draft.Today
        select Broken(
            leaving.Path["by"],
            $"{line.Name} was to leave by {leaving.By.ToString("O", CultureInfo.InvariantCulture)}",
            "remove the line from the topology and from the stack's file, or agree on another day"
        );
}
