using Infra.Planning.AddOns;

namespace Infra.Planning.Rules;

/// <summary>Drills follow each other within one day.</summary>
internal sealed class DrillTimeRule : ChaosRule
{
    public override DiagnosticCode Code { get; } = new("INF454", Severity.Error, "the drills do not fit into a day");

    protected override IEnumerable<Diagnostic> Check(ChaosMesh chaosMesh, Draft draft)
    {
        var settings = chaosMesh.Settings;
        var place = chaosMesh.Common.Path["schedule"];
        if (settings.Schedule is not { } schedule)
        {
            return [];
        }

        var whole = DrillTimes.Whole(draft.Topology, settings);
        return schedule.Once is not { } first
                ?
                [
                    Broken(
                        place,
                        $"'{schedule}' comes several times a day, and drills follow each other",
                        "write one minute and one hour, \"0 10 * * 2\" for Tuesdays at ten"
                    ),
                ]
            : first + whole > TimeSpan.FromDays(1)
                ?
                [
                    Broken(
                        place,
                        $"drills that begin at {first:hh\\:mm} and last {whole:hh\\:mm} end on the next day",
                        "write an earlier hour, or a shorter fault"
                    ),
                ]
            : [];
    }
}
