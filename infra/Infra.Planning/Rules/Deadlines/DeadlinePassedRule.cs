using System.Globalization;
using Infra.Planning.Deadlines;

namespace Infra.Planning.Rules;

/// <summary>Nothing is built on what has ended.</summary>
internal sealed class DeadlinePassedRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF261", Severity.Error, "something that the platform uses has ended");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        from use in DeadlineUses.Of(draft)
        where HasPassed(use.Deadline, draft) && !IsTolerated(use.Deadline, draft)
        let ended = use.Deadline.Ends.ToString("O", CultureInfo.InvariantCulture)
        select Broken(use.Place, $"{use.Deadline.Subject} ended on {ended}", use.Deadline.Instead);

    /// <summary>The last day itself is still good.</summary>
    public static bool HasPassed(Deadline deadline, Draft draft) => draft.Today > deadline.Ends;

    /// <summary>True where the end has passed and the stack has said that it needs longer.</summary>
    public static bool IsTolerated(Deadline deadline, Draft draft) =>
        HasPassed(deadline, draft)
        && draft.Topology.Settings.Deadlines.Tolerated.TryGetValue(deadline.Subject, out var until)
        && draft.Today <= until;
}
