using Infra.Cli.Output;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Promotion;

namespace Infra.Cli.Commands;

/// <summary>How the plan of a stage stands to its record.</summary>
internal enum StageState
{
    /// <summary>Nothing says what it runs.</summary>
    Unrecorded,

    /// <summary>It runs what is planned here.</summary>
    Deployed,

    /// <summary>The platform is what it runs; its own settings have changed since.</summary>
    LocalChanges,

    /// <summary>It runs another platform than the one planned here.</summary>
    Changed,

    /// <summary>Its settings do not plan.</summary>
    Broken,
}

/// <summary>One line of the status.</summary>
/// <param name="Platform">Digest of what is planned; null if it does not plan.</param>
/// <param name="Waits">What the next stage would get by promotion; null for the last stage.</param>
internal sealed record StageStatus(
    string Stage,
    StageState State,
    PromotionRecord? Record,
    string? Platform,
    string? Next,
    ValueList<SettingMove> Waits
);

/// <summary>One call of <c>infra status</c>.</summary>
internal sealed class StatusRun(Surroundings surroundings, Globals globals)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(StackOptions.DefaultTimeLimit);

    public required string Folder { get; init; }

    public required bool Json { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var findings = new List<Finding>();
        var rows = new List<StageStatus>();
        if (StageFolder.Read(Folder, problems) is { } stages)
        {
            var read = stages.Stages.Names.Select(stage => StatusAsync(stages, stage, cancellation)).ToList();
            foreach (var (status, found) in await Task.WhenAll(read))
            {
                rows.Add(status);
                findings.AddRange(found);
            }

            if (Json)
            {
                StageText.WriteJson(rows, surroundings.Output);
            }
            else
            {
                StageText.Write(rows, surroundings.OutputText);
            }
        }

        findings.AddRange(problems.Select(Finding.Error));
        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        return findings.Exists(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }

    private async Task<(StageStatus Status, IEnumerable<Finding> Findings)> StatusAsync(
        StageFolder stages,
        string stage,
        CancellationToken cancellation
    )
    {
        var problems = new List<Problem>();
        var record = stages.Record(stage, problems);
        var next = stages.Stages.After(stage);
        if (stages.Config(stage, problems) is not { } config)
        {
            return (
                new StageStatus(stage, StageState.Broken, record, Platform: null, next, Waits: default),
                problems.Select(Finding.Error)
            );
        }

        var request = new StackRequest(stage, Folder, TimeLimit);
        var planning = new StackPlanner(surroundings, globals).PlanAsync(request, unknownIds: false, cancellation);
        var platforms = new PlatformPlanner(surroundings, globals, stages, TimeLimit);
        var proving = platforms.PlanAsync(config, cancellation);
        await Task.WhenAll(planning, proving);
        var (plan, planned) = (await planning, await proving);
        var status = new StageStatus(
            stage,
            StateOf(
                record,
                plan.Graph,
                planned.Platform,
                PromotionRecord.PromotedOf(StageFolder.ValuesOf(config), stages.Rules)
            ),
            record,
            planned.Platform?.Digest,
            next,
            next is not null && stages.Config(next, []) is { } other
                ? new SettingMoves(stages.Rules).Promoted(StageFolder.ValuesOf(config), StageFolder.ValuesOf(other))
                : default
        );
        var errors = plan.Findings.Concat(planned.Findings).Where(found => found.Severity == Severity.Error);
        return (status, problems.Select(Finding.Error).Concat(errors));
    }

    private static StageState StateOf(
        PromotionRecord? record,
        ResourceGraph? plan,
        Platform? platform,
        ValueList<RecordedSetting> promoted
    ) =>
        plan is null || platform is null ? StageState.Broken
        : record is null ? StageState.Unrecorded
        : record.Platform != platform.Digest || record.Promoted != promoted ? StageState.Changed
        : record.Plan != Platform.DigestOf(plan) ? StageState.LocalChanges
        : StageState.Deployed;
}
