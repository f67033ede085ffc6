using Infra.Cli.Output;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Promotion;
using Infra.Review.Reports;
using StackConfig = Infra.Recorder.Projects.StackConfig;

namespace Infra.Cli.Commands.Diff;

/// <summary>
/// Two stages beside each other: first what nobody has permitted to differ, then, folded away, what may. The one stage is
/// planned under the local settings of the other to tell them apart.
/// </summary>
internal sealed class StageDiff(StackPlanner planner, StageFolder stages, TimeSpan timeLimit)
{
    private const string Clusters = "infra:clusters";

    private readonly SettingMoves moves = new(stages.Rules);

    /// <summary>Null where the project has no stages, or one of the two is none.</summary>
    public static StageFolder? Read(string folder, string from, string to)
    {
        if (from == to || !Directory.Exists(Path.Combine(folder, StageFolder.Name)))
        {
            return null;
        }

        return
            StageFolder.Read(folder, []) is { } read
            && read.Stages.Names.Contains(from)
            && read.Stages.Names.Contains(to)
            ? read
            : null;
    }

    /// <summary>Null where one of the plans cannot be made, after adding why.</summary>
    public async Task<StackDiff?> OfAsync(
        string from,
        string to,
        List<Finding> findings,
        CancellationToken cancellation
    )
    {
        var problems = new List<Problem>();
        var (source, target) = (stages.Config(from, problems), stages.Config(to, problems));
        if (source is null || target is null)
        {
            findings.AddRange(problems.Select(Finding.Error));
            return null;
        }

        var mixed = source.With(from, SettingMix.Under(stages.Rules, source, target), target);
        var plans = await Task.WhenAll(
            PlanAsync(source, cancellation),
            PlanAsync(target, cancellation),
            PlanAsync(mixed, cancellation)
        );
        if (plans is not [{ Graph: { } before }, { Graph: { } after }, { Graph: { } under }])
        {
            findings.AddRange(plans.Where(plan => plan.Graph is null).SelectMany(plan => plan.Findings));
            return null;
        }

        var (old, now) = (StageFolder.ValuesOf(source), StageFolder.ValuesOf(target));
        var others = GraphDiff.Between(before, under);
        var roles = new Roles([.. OwnNames(old).Zip(OwnNames(now))]);
        var permitted = DiffReport.Rows(GraphDiff.Between(roles.InWordsOf(after, under), after));
        var settings = OfSettings(old, now).ToValueList();
        var part = DiffReport.Of(before, after, others);
        return new StackDiff(
            others,
            part with
            {
                Counts = [.. part.Counts, new ReportCount("permitted", permitted.Count)],
                Sections =
                [
                    new ReportSection("Settings that are not the same", settings),
                    .. part.Sections,
                    new ReportSection("Permitted differences of settings", Permitted(old, now)) { Folded = true },
                    new ReportSection("Permitted differences of resources", [.. permitted.Select(AsNote)])
                    {
                        Folded = true,
                    },
                ],
            }
        )
        {
            Differs = !settings.IsEmpty || !others.Changes.IsEmpty,
        };
    }

    private Task<PlannedStack> PlanAsync(StackConfig config, CancellationToken cancellation)
    {
        var request = new StackRequest(config.Stack, stages.Folder, timeLimit);
        return planner.PlanAsync(stages.Project, config, request, unknownIds: false, cancellation);
    }

    private IEnumerable<ReportRow> OfSettings(SettingValues old, SettingValues now)
    {
        ReportRow Row(SettingMove move, Weight weight, string label) =>
            new(weight, "differs")
            {
                Name = move.Setting.ToString(),
                Label = label,
                Details = [new ReportDetail.Change("value", Text(move.From), Text(move.To))],
            };
        return moves
            .Unlisted(old, now)
            .Select(move => Row(move, Weight.Warning, "in neither list"))
            .Concat(moves.Promoted(old, now).Select(move => Row(move, Weight.Note, "moves by promotion")));
    }

    /// <summary>By what permits them, with the reason.</summary>
    private ValueList<ReportRow> Permitted(SettingValues old, SettingValues now)
    {
        var found = moves.Permitted(old, now);
        return
        [
            .. from permitted in stages.Rules.Permitted
            let count = found.Count(move => permitted.Setting.Covers(move.Setting))
            where count > 0
            select new ReportRow(Weight.Note, "differs")
            {
                Name = permitted.Setting.ToString(),
                Message = $"{(count == 1 ? "1 setting" : $"{PlainText.Number(count)} settings")}: {permitted.Reason}",
            },
        ];
    }

    /// <summary>What is made or lost between two stages is no danger to anything.</summary>
    private static ReportRow AsNote(ReportRow row) =>
        row with
        {
            Weight = Weight.Note,
            Code = "",
            Label = "",
            Details = row.Details.Where(detail => detail is not ReportDetail.Reason).ToValueList(),
        };

    private static IEnumerable<string> OwnNames(SettingValues settings) =>
        settings
            .Values.Keys.Where(path => path.Key == Clusters && path.Steps.Count > 1)
            .Select(path => path.Steps[1])
            .Distinct();

    private static PropertyValue? Text(string? text) => text is null ? null : PropertyValue.Of(text);
}
