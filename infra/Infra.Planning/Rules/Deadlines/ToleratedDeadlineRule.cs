using Infra.Planning.Deadlines;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Rules;

/// <summary>What is tolerated is in the table of deadlines, or the line does nothing.</summary>
internal sealed class ToleratedDeadlineRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF262", Severity.Error, "a deadline is tolerated that does not exist") { IsAboutKey = true };

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft
            .Topology.Settings.Deadlines.Tolerated.Keys.Where(subject => DeadlineTable.Find(subject) is null)
            .Select(subject =>
                Broken(
                    StackConfig.Root["deadlines"]["tolerated"][subject],
                    "the table of deadlines has no such subject",
                    Spelling.Nearest(subject, DeadlineTable.Subjects) is { } near ? $"write {near}" : "remove it"
                )
            );
}
