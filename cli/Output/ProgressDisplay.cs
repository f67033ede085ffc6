using Infra.Recorder;
using Spectre.Console;

namespace Infra.Cli.Output;

/// <summary>
/// A moving line on standard error while plans are made, one or several at once: only once it takes a while, and only on a
/// terminal that can take the line away again.
/// </summary>
internal sealed class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly List<Latest> running = [];
    private TaskCompletionSource allEnded = new();
    private Task display = Task.CompletedTask;

    /// <param name="openConsole">Called only if there is something to show.</param>
    public async Task<T> ShowAsync<T>(
        Func<IAnsiConsole> openConsole,
        string stack,
        Func<IProgress<RecordingProgress>, Task<T>> work
    )
    {
        var latest = new Latest(stack);
        lock (gate)
        {
            running.Add(latest);
            if (running.Count == 1)
            {
                allEnded = new TaskCompletionSource();
                display = DisplayAsync(openConsole, allEnded.Task);
            }
        }

        try
        {
            return await work(latest);
        }
        finally
        {
            // The last one leaves no line behind that still moves.
            if (IsLast(latest))
            {
                allEnded.SetResult();
                await display;
            }
        }
    }

    /// <summary>As Spectre's markup.</summary>
    public static string Describe(params IReadOnlyList<(string Stack, RecordingProgress Progress)> plans) =>
        Markup.Escape(
            plans.Any(plan => plan.Progress.Step == RecordingStep.Building)
                ? "Building the program"
                : $"Planning {string.Join(", ", plans.Select(plan => Describe(plan.Stack, plan.Progress)))}"
        );

    private static string Describe(string stack, RecordingProgress progress) =>
        progress.Resources == 0
            ? PlainText.Visible(stack)
            : $"{PlainText.Visible(stack)}: {progress.Resources:N0} registered";

    private async Task DisplayAsync(Func<IAnsiConsole> openConsole, Task ended)
    {
        if (
            await Task.WhenAny(ended, Task.Delay(Patience)) == ended
            || openConsole() is not { Profile.Capabilities.Ansi: true } console
        )
        {
            return;
        }

        await console
            .Status()
            .StartAsync(
                Describe(Running()),
                async context =>
                {
                    while (await Task.WhenAny(ended, Task.Delay(Step)) != ended)
                    {
                        context.Status(Describe(Running()));
                    }
                }
            );
    }

    private List<(string Stack, RecordingProgress Progress)> Running()
    {
        lock (gate)
        {
            return running.ConvertAll(latest => (latest.Stack, latest.Value));
        }
    }

    private bool IsLast(Latest ended)
    {
        lock (gate)
        {
            running.Remove(ended);
            return running.Count == 0;
        }
    }

    private sealed class Latest(string stack) : IProgress<RecordingProgress>
    {
        private volatile RecordingProgress value = new(RecordingStep.Running, 0);

        public string Stack { get; } = stack;

        public RecordingProgress Value => value;

        public void Report(RecordingProgress value) => this.value = value;
    }
}
