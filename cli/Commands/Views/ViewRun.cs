using Infra.Cli.Commands.Diff;
using Infra.Cli.Output;
using Infra.Review;
using Infra.Review.Graph;
using Spectre.Console;

namespace Infra.Cli.Commands.Views;

/// <summary>Reads the plan that a view is of, and writes the view.</summary>
internal sealed class ViewRun(Surroundings surroundings, Globals globals, ViewRequest request)
{
    /// <param name="view">Makes the view, or says what in the request is wrong.</param>
    public async Task<int> RunAsync(
        Func<ResourceGraph, (View? View, Problem? Problem)> view,
        CancellationToken cancellation
    )
    {
        var side = await ReadAsync(cancellation);
        var findings = side.Findings.ToList();
        if (side.Graph is { } graph)
        {
            var (made, wrong) = view(graph);
            var problem = made is null ? wrong : Write(made);
            findings.AddRange(problem is null ? [] : [Finding.Error(problem)]);
        }

        if (findings.Count > 0)
        {
            ProblemText.Write(surroundings.ErrorConsole(globals.Colour), findings);
        }

        return findings.Exists(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Fine;
    }

    private async Task<Side> ReadAsync(CancellationToken cancellation)
    {
        var planner = new StackPlanner(surroundings, globals);
        var cache = new PlanCache(PlanCache.UsualFolder);
        await using var sides = new SideReader(planner, request.Project, request.TimeLimit, cache);
        return await sides.ReadAsync(request.Side, cancellation);
    }

    private Problem? Write(View view)
    {
        try
        {
            if (request.File is { } file)
            {
                OutputFile.Write(file, stream => WriteDocument(view, stream));
            }
            else if (request.Json)
            {
                view.WriteJson(surroundings.Output);
                surroundings.Output.Flush();
            }
            else
            {
                view.WriteText(surroundings.OutputConsole(globals.Colour), surroundings.OutputWidth);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var place = request.File is null ? "standard output" : $"`{request.File}`";
            return new Problem("INF540", $"the view cannot be written to {place}: {e.Message}");
        }
    }

    private void WriteDocument(View view, Stream stream)
    {
        if (request.Json)
        {
            view.WriteJson(stream);
        }
        else
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            view.WriteText(Surroundings.PlainConsole(writer), width: null);
        }
    }
}

/// <summary>A view in both forms.</summary>
internal abstract record View
{
    /// <param name="width">Columns to keep to; null where nothing is broken into lines.</param>
    public abstract void WriteText(IAnsiConsole console, int? width);

    public abstract void WriteJson(Stream output);
}
