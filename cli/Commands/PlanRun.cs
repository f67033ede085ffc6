using Infra.Cli.Output;
using Infra.Recorder;
using Infra.Recorder.Projects;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra plan</c>.</summary>
internal sealed class PlanRun(Surroundings surroundings, Globals globals)
{
    public required string Stack { get; init; }

    public required PlanFormat Format { get; init; }

    public required string? Output { get; init; }

    public required bool UnknownIds { get; init; }

    public required string? Project { get; init; }

    public required TimeSpan TimeLimit { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var files = StackFiles.Read(ProjectFolder.Find(Project), Stack);
        if (files is not { Project: { } project, Config: { } config })
        {
            return Report(files.Problems.Select(AsError));
        }

        var recording = await RecordAsync(project, config, cancellation);
        var errors = recording.Succeeded && recording.Graph is { } graph ? Write(graph) : WhyNot(recording);
        var told = LogFindings.Of(recording.Log, project.Name, config, globals.Verbose);
        var code = Report(told.Concat(errors.Select(AsError)));
        await TalkText.WriteAsync(surroundings.ErrorText, recording, globals.Verbose);
        return code;
    }

    private Task<Recording> RecordAsync(StackProject project, StackConfig config, CancellationToken cancellation)
    {
        return surroundings.Watched
            ? ProgressDisplay.ShowAsync(() => surroundings.ErrorConsole(globals.Colour), Stack, Record)
            : Record(progress: null);

        Task<Recording> Record(IProgress<RecordingProgress>? progress) =>
            PlanRecorder.RecordAsync(
                new RecordingRequest
                {
                    Project = project,
                    Config = config,
                    UnknownIds = UnknownIds,
                    TimeLimit = TimeLimit,
                    Progress = progress,
                },
                cancellation
            );
    }

    /// <summary>The compiler's own errors say more than that there are some.</summary>
    private static IEnumerable<Problem> WhyNot(Recording recording) =>
        recording.Graph is null
        && BuildErrors.Of(recording.ProgramOutput, Environment.CurrentDirectory) is { Count: > 0 } build
            ? build
            : recording.Problems;

    /// <summary>A place that cannot be written to is the user's to mend, not a fault of ours.</summary>
    private IEnumerable<Problem> Write(ResourceGraph graph)
    {
        try
        {
            if (Output is null)
            {
                WriteToStandardOutput(graph);
            }
            else
            {
                OutputFile.Write(Output, stream => WriteDocument(graph, stream));
            }

            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var place = Output is null ? "standard output" : $"`{Output}`";
            return [new Problem("INF531", $"the plan cannot be written to {place}: {e.Message}")];
        }
    }

    private void WriteToStandardOutput(ResourceGraph graph)
    {
        if (Format == PlanFormat.Json)
        {
            GraphJson.Write(graph, surroundings.Output);
            surroundings.Output.Flush();
        }
        else
        {
            new PlanText(surroundings.OutputConsole(globals.Colour), surroundings.OutputWidth).Write(graph);
        }
    }

    private void WriteDocument(ResourceGraph graph, Stream stream)
    {
        if (Format == PlanFormat.Json)
        {
            GraphJson.Write(graph, stream);
        }
        else
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            new PlanText(Surroundings.PlainConsole(writer), width: null).Write(graph);
        }
    }

    private int Report(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        if (all.Count > 0)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), all);
        }

        return all.Exists(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }

    private static Finding AsError(Problem problem) => new(Severity.Error, problem);
}
