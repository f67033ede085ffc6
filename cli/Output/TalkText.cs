using Infra.Recorder;

namespace Infra.Cli.Output;

/// <summary>
/// What the program said besides errors and warnings: its messages where asked for, and after a failure the end of what
/// it printed.
/// </summary>
internal static class TalkText
{
    private const int MostLines = 20;

    public static async Task WriteAsync(TextWriter error, Recording recording, bool verbose)
    {
        if (verbose)
        {
            foreach (var message in recording.Log.Where(m => m.Severity is LogSeverity.Info or LogSeverity.Debug))
            {
                await error.WriteLineAsync(PlainText.Visible(message.Text.Trim()));
            }
        }

        if (verbose || NeedsOutput(recording))
        {
            await WriteOutputAsync(
                error,
                verbose ? recording.ProgramOutput : StackTraces.Strip(recording.ProgramOutput),
                verbose
            );
        }
    }

    /// <summary>A run that reported its errors properly needs no more words; a crash does.</summary>
    private static bool NeedsOutput(Recording recording) =>
        !recording.Succeeded && !recording.Problems.IsEmpty && recording.Graph is not null;

    private static async Task WriteOutputAsync(TextWriter error, string output, bool all)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
        {
            return;
        }

        await error.WriteLineAsync();
        await error.WriteLineAsync("The program printed at its end:");
        foreach (var line in all ? lines : lines.TakeLast(MostLines))
        {
            await error.WriteLineAsync("  " + PlainText.Visible(line.TrimEnd()));
        }
    }
}
