using System.Globalization;
using Infra.Cli.Output;
using Infra.Cli.Output.Reports;
using Infra.Review;
using Infra.Review.Graph;
using Infra.Review.Policies;
using Infra.Review.Reports;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra check</c>.</summary>
internal sealed class CheckRun(Surroundings surroundings, Globals globals)
{
    public required IReadOnlyList<StackRequest> Stacks { get; init; }

    /// <summary>An exported state; null to plan the stacks.</summary>
    public required string? State { get; init; }

    public required string Folder { get; init; }

    public required ReportFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var graphs = await GraphsAsync(problems, cancellation);
        var file = PolicyFile.Read(Path.Join(Folder, PolicyFile.Name), problems);
        if (file is null || problems.Count > 0)
        {
            return Report(problems);
        }

        var verdicts = graphs.ConvertAll(graph => PolicyVerdict.Of(graph, file, Today()));
        var report = new Report("check", "policies", verdicts.Select(verdict => verdict.ToReport()).ToValueList());
        problems.AddRange(verdicts.SelectMany(verdict => verdict.Problems));
        if (Format.Write(report, surroundings, globals) is { } unwritten)
        {
            problems.Add(unwritten);
        }

        return problems.Count > 0 ? Report(problems)
            : verdicts.Exists(verdict => verdict.Refuses) ? ExitCode.Refused
            : ExitCode.Fine;
    }

    /// <summary>What could not be planned or read is among the problems, or told already.</summary>
    private async Task<List<ResourceGraph>> GraphsAsync(List<Problem> problems, CancellationToken cancellation)
    {
        if (State is not null)
        {
            return await ReadStateAsync(State, problems, cancellation) is { } state ? [state] : [];
        }

        var graphs = new List<ResourceGraph>();
        foreach (var stack in Stacks)
        {
            var planned = await new StackPlanner(surroundings, globals).PlanAsync(
                stack,
                unknownIds: false,
                cancellation
            );
            problems.AddRange(
                planned.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Problem)
            );
            if (planned.Graph is { } graph)
            {
                graphs.Add(graph);
            }
        }

        return graphs;
    }

    private static async Task<ResourceGraph?> ReadStateAsync(
        string file,
        List<Problem> problems,
        CancellationToken cancellation
    )
    {
        try
        {
            var reading = StateJson.Read(await File.ReadAllBytesAsync(file, cancellation), file);
            problems.AddRange(reading.Problem is { } problem ? [problem] : []);
            return reading.Graph;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                new Problem("INF740", $"`{file}` cannot be read; write it with `pulumi stack export --file <file>`")
            );
            return null;
        }
    }

    /// <summary>The day that suppressions are held against.</summary>
    private DateOnly Today() =>
        DateOnly.TryParseExact(
            surroundings.Today,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime);

    private int Report(IEnumerable<Problem> problems)
    {
        ProblemText.Write(surroundings.ErrorConsole(globals.Colour), [.. problems.Select(Finding.Error)]);
        return ExitCode.Errors;
    }
}
