using System.Globalization;
using Infra.Planning.Deadlines;

namespace Infra.Planning.Rules;

/// <summary>What ends soon, or has ended and is tolerated for now, is replaced in time.</summary>
internal sealed class DeadlineNearRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF260", Severity.Warning, "something that the platform uses ends soon");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        var settings = draft.Topology.Settings.Deadlines;
        foreach (var (deadline, place) in DeadlineUses.Of(draft))
        {
            if (
                !DeadlinePassedRule.HasPassed(deadline, draft)
                && deadline.Ends <= draft.Today.AddDays(settings.Horizon)
            )
            {
                yield return Broken(place, $"{deadline.Subject} ends on {Day(deadline.Ends)}", deadline.Instead);
            }
            else if (DeadlinePassedRule.IsTolerated(deadline, draft))
            {
                var until = settings.Tolerated[deadline.Subject];
                yield return Broken(
                    place,
                    $"{deadline.Subject} ended on {Day(deadline.Ends)} and is tolerated until {Day(until)}",
                    deadline.Instead
                );
            }
        }
    }

    private static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
