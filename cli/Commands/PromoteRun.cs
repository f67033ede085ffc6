using System.Text;
using Infra.Cli.Output;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra promote</c>. The one file that it writes is written last, and whole or not at all.</summary>
internal sealed class PromoteRun(Surroundings surroundings, Globals globals)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(StackOptions.DefaultTimeLimit);

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Folder { get; init; }

    /// <summary>Only tell what would be written.</summary>
    public required bool DryRun { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        if (StageFolder.Read(Folder, problems) is not { } stages)
        {
            return Report(ExitCode.Errors, problems);
        }

        if (Order(stages.Stages) is { } wrong)
        {
            return Report(ExitCode.Refused, [wrong]);
        }

        var source = stages.Config(From, problems);
        var target = stages.Config(To, problems);
        var record = stages.Record(From, problems);
        if (problems.Count > 0 || source is null || target is null)
        {
            return Report(ExitCode.Errors, problems);
        }

        if (record is null)
        {
            return Report(ExitCode.Refused, [StageProblems.Unrecorded(From)]);
        }

        var planner = new PlatformPlanner(surroundings, globals, stages, TimeLimit);
        var (platform, findings) = await planner.PlanAsync(source, cancellation);
        if (platform is null)
        {
            return Report(ExitCode.Errors, findings);
        }

        var promoted = PromotionRecord.PromotedOf(StageFolder.ValuesOf(source), stages.Rules);
        if (platform.Digest != record.Platform || promoted != record.Promoted)
        {
            return Report(ExitCode.Refused, [StageProblems.Changed(From, record, promoted)]);
        }

        var draft = new PromotionDraft(stages, source, target);
        if (draft.Refusals.ToList() is { Count: > 0 } refusals)
        {
            return Report(ExitCode.Refused, refusals);
        }

        return await WriteAsync(stages, draft, platform, planner, cancellation);
    }

    private async Task<int> WriteAsync(
        StageFolder stages,
        PromotionDraft draft,
        Platform platform,
        PlatformPlanner planner,
        CancellationToken cancellation
    )
    {
        if (draft.Edited is not { } text || draft.Parsed is not { } edited)
        {
            return Report(ExitCode.Refused, [StageProblems.Uneditable(draft.Target.File)]);
        }

        // The platform has to be that of the source, and the stage's own settings have to carry it.
        var proving = planner.PlanAsync(edited, cancellation);
        var planning = new StackPlanner(surroundings, globals).PlanAsync(
            stages.Project,
            edited,
            new StackRequest(To, Folder, TimeLimit),
            unknownIds: false,
            cancellation
        );
        await Task.WhenAll(proving, planning);
        var (result, findings) = await proving;
        if (result is null)
        {
            return Report(ExitCode.Errors, findings);
        }

        if (result.Digest != platform.Digest)
        {
            return Report(ExitCode.Refused, Differences(platform, result));
        }

        var planned = await planning;
        if (planned.Graph is null)
        {
            return Report(ExitCode.Errors, planned.Findings);
        }

        try
        {
            if (!DryRun && !draft.Moves.IsEmpty)
            {
                OutputFile.Write(draft.Target.File, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report(ExitCode.Errors, [StageProblems.Unwritable(draft.Target.File, e)]);
        }

        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), planned.Findings);
        Tell(draft, platform);
        return ExitCode.Fine;
    }

    private Problem? Order(Stages stages) =>
        !stages.Names.Contains(From) ? StageProblems.NoStage(From, stages)
        : !stages.Names.Contains(To) ? StageProblems.NoStage(To, stages)
        : stages.Before(To) != From ? StageProblems.Skips(From, To, stages)
        : null;

    private IEnumerable<Problem> Differences(Platform platform, Platform result)
    {
        var named = platform
            .ByName.Select(resource => StageProblems.ByName(From, resource))
            .Concat(result.ByName.Select(resource => StageProblems.ByName(To, resource)))
            .ToList();
        return named.Count > 0
            ? named
            : GraphDiff
                .Between(platform.Plan, result.Plan)
                .Changes.Select(change => StageProblems.OtherPlatform(From, To, $"{change.Type} {change.Name}"));
    }

    private void Tell(PromotionDraft draft, Platform platform)
    {
        foreach (var move in draft.Moves)
        {
            surroundings.OutputText.WriteLine(StageText.Of(move));
        }

        surroundings.OutputText.WriteLine(
            draft.Moves.IsEmpty
                ? $"{To} has the platform of {From} already: {Digests.Short(platform.Digest)}."
                : $"{To} {(DryRun ? "would get" : "gets")} the platform of {From}: {Digests.Short(platform.Digest)}."
        );
    }

    private int Report(int code, IEnumerable<Problem> problems) => Report(code, problems.Select(Finding.Error));

    private int Report(int code, IEnumerable<Finding> findings)
    {
        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), [.. findings]);
        return code;
    }
}
