using System.Text;
using Infra.Cli.Output;
using Infra.Review;
using Infra.Review.Promotion;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra record</c>.</summary>
internal sealed class RecordRun(Surroundings surroundings, Globals globals)
{
    public required StackRequest Stack { get; init; }

    public required string Folder { get; init; }

    private string Name => Stack.Stack;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        if (StageFolder.Read(Folder, problems) is not { } stages)
        {
            return Report(ExitCode.Errors, problems);
        }

        if (!stages.Stages.Names.Contains(Name))
        {
            return Report(ExitCode.Refused, [StageProblems.NoStage(Name, stages.Stages)]);
        }

        if (stages.Config(Name, problems) is not { } config)
        {
            return Report(ExitCode.Errors, problems);
        }

        if (await Git.HeadAsync(Folder, cancellation) is not { } commit)
        {
            return Report(ExitCode.Refused, [StageProblems.NoCommit]);
        }

        switch (await ChangedAsync(stages, cancellation))
        {
            case null:
                return Report(ExitCode.Refused, [StageProblems.NoStatus]);
            case [var changed, ..]:
                return Report(ExitCode.Refused, [StageProblems.Uncommitted(changed)]);
        }

        var planning = new StackPlanner(surroundings, globals).PlanAsync(Stack, unknownIds: false, cancellation);
        var platforms = new PlatformPlanner(surroundings, globals, stages, Stack.TimeLimit);
        var proving = platforms.PlanAsync(config, cancellation);
        await Task.WhenAll(planning, proving);
        var planned = await planning;
        if (planned.Graph is not { } plan)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), planned.Findings);
            return ExitCode.Errors;
        }

        var (platform, findings) = await proving;
        if (platform is null)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
            return ExitCode.Errors;
        }

        var record = new PromotionRecord(
            commit,
            surroundings.Clock.GetUtcNow(),
            platform.Digest,
            Platform.DigestOf(plan),
            PromotionRecord.PromotedOf(StageFolder.ValuesOf(config), stages.Rules)
        );
        return Write(stages.RecordFile(Name), record);
    }

    private int Write(string file, PromotionRecord record)
    {
        try
        {
            OutputFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(record.Write(Name))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report(ExitCode.Errors, [StageProblems.Unwritable(file, e)]);
        }

        surroundings.OutputText.WriteLine(
            $"{Name} runs {Digests.Short(record.Platform)} of commit {record.Commit[..12]}."
        );
        return ExitCode.Fine;
    }

    /// <summary>Records are written one after the other and committed together. Null where Git fails.</summary>
    private async Task<IReadOnlyList<string>?> ChangedAsync(StageFolder stages, CancellationToken cancellation)
    {
        var records = stages.Stages.Names.Select(stage => $"{StageFolder.Name}/{stage}.yaml").ToList();
        if (await Git.ChangedAsync(Folder, cancellation) is not { } changed)
        {
            return null;
        }

        return
        [
            .. changed.Where(path =>
                !records.Exists(record => path == record || path.EndsWith($"/{record}", StringComparison.Ordinal))
            ),
        ];
    }

    private int Report(int code, IEnumerable<Problem> problems)
    {
        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), [.. problems.Select(Finding.Error)]);
        return code;
    }
}
