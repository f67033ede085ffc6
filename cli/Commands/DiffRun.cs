using Infra.Cli.Output;
using Infra.Cli.Output.Reports;
using Infra.Review;
using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Reports;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra diff</c>.</summary>
internal sealed class DiffRun(Surroundings surroundings, Globals globals)
{
    public required string Before { get; init; }

    public required string After { get; init; }

    public required string? Project { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>Whether changes end the command with an exit code of their own.</summary>
    public required bool ChangesCount { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = await SideAsync(Before, cancellation);
        var after = await SideAsync(After, cancellation);
        if (before is null || after is null)
        {
            return ExitCode.Errors;
        }

        var diff = GraphDiff.Between(before, after);
        var report = new Report(DiffReport.Kind, $"{Before} → {After}", [DiffReport.Of(before, after, diff)]);
        if (Format.Write(report, surroundings, globals) is { } unwritten)
        {
            Report([Finding.Error(unwritten)]);
            return ExitCode.Errors;
        }

        return ChangesCount && !diff.Changes.IsEmpty ? ExitCode.Changes : ExitCode.Fine;
    }

    /// <summary>A file where there is one of that name, else a stack.</summary>
    private async Task<ResourceGraph?> SideAsync(string side, CancellationToken cancellation)
    {
        if (File.Exists(side))
        {
            var reading = GraphJson.Read(await File.ReadAllBytesAsync(side, cancellation), side);
            Report(reading.Problem is { } problem ? [Finding.Error(problem)] : []);
            return reading.Graph;
        }

        var request = new StackRequest(side, Project, TimeSpan.FromSeconds(StackOptions.DefaultTimeLimit));
        var planned = await new StackPlanner(surroundings, globals).PlanAsync(request, unknownIds: false, cancellation);
        Report(planned.Findings);
        return planned.Graph;
    }

    private void Report(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count > 0)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        }
    }
}
