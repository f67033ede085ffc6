using Infra.Recorder;
using Spectre.Console;

namespace Infra.Cli.Output;

/// <summary>
/// A moving line on standard error while a plan is made: only once it takes a while, and only on a terminal that can
/// take the line away again.
/// </summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <param name="openConsole">Called only if there is something to show.</param>
    public static async Task<T> ShowAsync<T>(
        Func<IAnsiConsole> openConsole,
        string stack,
        Func<IProgress<RecordingProgress>, Task<T>> work
    )
    {
        var latest = new Latest();
        var task = work(latest);
        if (
            await Task.WhenAny(task, Task.Delay(Patience)) != task
            && openConsole() is var console
            && console.Profile.Capabilities.Ansi
        )
        {
            await console
                .Status()
                .StartAsync(
                    Describe(latest.Value, stack),
                    async context =>
                    {
                        while (await Task.WhenAny(task, Task.Delay(Step)) != task)
                        {
                            context.Status(Describe(latest.Value, stack));
                        }
                    }
                );
        }

        return await task;
    }

    /// <summary>As Spectre's markup.</summary>
    public static string Describe(RecordingProgress progress, string stack) =>
        Markup.Escape(
            progress switch
            {
                { Step: RecordingStep.Building } => "Building the program",
                { Resources: 0 } => $"Planning {PlainText.Visible(stack)}",
                _ => $"Planning {PlainText.Visible(stack)}: {progress.Resources:N0} registered",
            }
        );

    private sealed class Latest : IProgress<RecordingProgress>
    {
        private volatile RecordingProgress value = new(RecordingStep.Running, 0);

        public RecordingProgress Value => value;

        public void Report(RecordingProgress value) => this.value = value;
    }
}
