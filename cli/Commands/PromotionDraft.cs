using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Cli.Commands;

/// <summary>The target's file as it would be after a promotion.</summary>
internal sealed class PromotionDraft
{
    private readonly SettingMoves moves;
    private readonly StackConfig source;
    private readonly SettingValues from;
    private readonly SettingValues to;
    private readonly StageFolder stages;

    public PromotionDraft(StageFolder stages, StackConfig source, StackConfig target)
    {
        (this.stages, this.source, Target) = (stages, source, target);
        moves = new SettingMoves(stages.Rules);
        from = StageFolder.ValuesOf(source);
        to = StageFolder.ValuesOf(target);
        Moves = moves.Promoted(from, to);
        Edited = StackFileEdit.Apply(
            stages.Project.Name,
            (File.ReadAllText(source.File), from),
            File.ReadAllText(target.File),
            moves.Edits(from, to)
        );
    }

    public StackConfig Target { get; }

    public ValueList<SettingMove> Moves { get; }

    /// <summary>The text of the file; null where its shape does not allow it.</summary>
    public string? Edited { get; }

    /// <summary>
    /// The settings that the new text holds. Null where they are not exactly the wanted ones: an alias, say, can carry a
    /// change to where nobody asked for it.
    /// </summary>
    public StackConfig? Parsed
    {
        get
        {
            if (Edited is null)
            {
                return null;
            }

            var parsed = StackFiles.Parse(stages.Project, Target.Stack, Target.File, Edited).Config;
            var now = parsed is null ? null : StageFolder.ValuesOf(parsed);
            return
                now is not null
                && moves.Promoted(from, now).IsEmpty
                && moves.Unlisted(to, now).IsEmpty
                && moves.Permitted(to, now).IsEmpty
                ? parsed
                : null;
        }
    }

    /// <summary>What stands against it before anything is planned.</summary>
    public IEnumerable<Problem> Refusals =>
        [
            .. moves
                .Unlisted(from, to)
                .Select(move => Placed(StageProblems.Unlisted(move, source.Stack, Target.Stack), move)),
            .. moves.Ambiguous(from).Select(setting => StageProblems.Ambiguous(setting, source.Stack)),
            .. from
                .Values.Where(value =>
                    stages.Rules.KindOf(value.Key) == SettingKind.Promoted && SecretPlaceholder.IsIn(value.Value)
                )
                .Select(value => StageProblems.Secret(value.Key)),
        ];

    private Problem Placed(Problem problem, SettingMove move) =>
        problem with
        {
            Place = Target.Locate(move.Setting.ToString()) ?? Target.Start,
        };
}
