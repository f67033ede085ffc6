using Infra.Cli.Output;
using Infra.Review;
using Infra.Review.Graph;

namespace Infra.Cli.Commands;

/// <summary>One call of <c>infra plan</c>.</summary>
internal sealed class PlanRun(Surroundings surroundings, Globals globals)
{
    public required StackRequest Stack { get; init; }

    /// <summary>Canonical JSON instead of text.</summary>
    public required bool Json { get; init; }

    /// <summary>A file to write to; null for standard output.</summary>
    public required string? Output { get; init; }

    public required bool UnknownIds { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var planned = await new StackPlanner(surroundings, globals).PlanAsync(Stack, UnknownIds, cancellation);
        var unwritten = planned.Graph is { } graph ? Write(graph) : [];
        var code = Report([.. planned.Findings, .. unwritten.Select(Finding.Error)]);
        if (planned.Recording is { } recording)
        {
            await TalkText.WriteAsync(surroundings.ErrorText, recording, globals.Verbose);
        }

        return code;
    }

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
            return [new Problem("INF540", $"the plan cannot be written to {place}: {e.Message}")];
        }
    }

    private void WriteToStandardOutput(ResourceGraph graph)
    {
        if (Json)
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
        if (Json)
        {
            GraphJson.Write(graph, stream);
        }
        else
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            new PlanText(Surroundings.PlainConsole(writer), width: null).Write(graph);
        }
    }

    private int Report(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count > 0)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        }

        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }
}
