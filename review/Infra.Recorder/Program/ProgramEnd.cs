using Infra.Recorder.Preview;
using Infra.Review;

namespace Infra.Recorder.Program;

/// <summary>Judges how the program ended.</summary>
internal static class ProgramEnd
{
    /// <summary>By this code a program says that it has reported its errors through the engine's log.</summary>
    private const int ErrorsReported = 32;

    /// <param name="hasErrors">Errors are known already: a failure needs no more words.</param>
    /// <returns>Null if there is nothing to add.</returns>
    public static Problem? Judge(RecordingRequest request, PreviewEngine engine, ChildResult result, bool hasErrors)
    {
        switch (result.End)
        {
            case ChildEnd.NotStarted:
                return new Problem("INF522", $"the program cannot be started: {result.Output}; build it again");
            case ChildEnd.TimedOut:
                return new Problem(
                    "INF524",
                    $"the program was stopped after {Duration(request.TimeLimit)}: {Stage(engine)}; find what it waits for, or give it more time"
                );
        }

        return result.ExitCode switch
        {
            0 when engine.Complete => null,
            0 => new Problem(
                "INF525",
                engine.Root is null
                    ? "the program ended without a stack; return the result of Deployment.RunAsync from Main"
                    : "the program ended before its stack was complete; await Deployment.RunAsync to its end"
            ),
            1 or ErrorsReported when hasErrors => null,
            1 or ErrorsReported => new Problem(
                "INF526",
                $"the program failed (exit code {result.ExitCode}) without saying why; look at its output"
            ),
            _ => new Problem("INF523", $"the program crashed (exit code {result.ExitCode}); look at its output"),
        };
    }

    private static string Stage(PreviewEngine engine) =>
        engine.Root is null ? "it never registered its stack"
        : engine.Complete ? "its stack was complete, but it did not end"
        : $"it had registered {engine.Count} resource{(engine.Count == 1 ? "" : "s")}";

    private static string Duration(TimeSpan time) =>
        time.TotalSeconds < 120 ? $"{time.TotalSeconds:0.#} s" : $"{time.TotalMinutes:0.#} min";
}
