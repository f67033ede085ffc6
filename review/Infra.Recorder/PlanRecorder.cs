using Infra.Recorder.Preview;
using Infra.Recorder.Program;
using Infra.Recorder.Server;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Recorder;

/// <summary>
/// Runs a Pulumi program against a stand-in of the engine and gives back what it registered. Needs no Pulumi command,
/// plugin, network or credential.
/// </summary>
public static class PlanRecorder
{
    /// <summary>
    /// Builds the program where that is needed, runs it, and records. A second run with the same request and sources
    /// gives an equal graph.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled; the program and its children have been ended.</exception>
    public static async Task<Recording> RecordAsync(RecordingRequest request, CancellationToken cancellation = default)
    {
        var engine = new PreviewEngine(request.Project.Name, request.Config, request.UnknownIds);
        await using var server = EngineServer.Start(engine);
        using var reporting = new ProgressReporting(request.Progress, engine);
        var search = await ProgramFinder.FindAsync(request.Project, reporting.Building, cancellation);
        if (search.File is not { } file)
        {
            return new Recording { Problems = search.Problem is { } p ? [p] : [], ProgramOutput = search.Output };
        }

        reporting.Running();
        using var limit = new CancellationTokenSource(request.TimeLimit, request.Clock);
        var result = await ChildProcess.RunAsync(
            file.Command,
            file.Arguments,
            file.Folder,
            ProgramEnvironment.For(request, file.Folder, server.Address),
            limit,
            cancellation
        );
        return Conclude(request, engine, result);
    }

    private static Recording Conclude(RecordingRequest request, PreviewEngine engine, ChildResult result)
    {
        var (graph, log) = engine.Finish();
        var refusals = engine.Problems.ToArray();
        var told = Untold(log, refusals);
        var hasErrors = told.Any(message => message.Severity == LogSeverity.Error);
        var end = ProgramEnd.Judge(request, engine, result, hasErrors || refusals.Length > 0);
        var problems = end is null ? refusals : [.. refusals, end];
        return new Recording
        {
            Graph = result.End == ChildEnd.NotStarted ? null : graph,
            Log = told,
            Problems = problems.ToValueList(),
            ProgramOutput = result.End == ChildEnd.NotStarted ? "" : result.Output,
            Succeeded = problems.Length == 0 && !hasErrors,
        };
    }

    /// <summary>A program logs the failure of a call that we refused, often with a stack trace; we say it better.</summary>
    private static ValueList<LogMessage> Untold(ValueList<LogMessage> log, Problem[] refusals) =>
        refusals.Length == 0
            ? log
            : log.Where(message =>
                    message.Severity != LogSeverity.Error
                    || !refusals.Any(refusal => message.Text.Contains(refusal.Message, StringComparison.Ordinal))
                )
                .ToValueList();
}
