using Infra.Cli.Output;
using Infra.Recorder;
using Spectre.Console.Testing;

namespace Infra.Cli.Tests.Output;

public sealed class ProgressDisplayTests
{
    [Fact]
    public async Task Quick_work_shows_nothing()
    {
        var result = await new ProgressDisplay().ShowAsync(
            () => throw new InvalidOperationException("opened"),
            "dev",
            _ => Task.FromResult(7)
        );

        Assert.Equal(7, result);
    }

    [Fact]
    public async Task Slow_work_shows_how_far_it_is()
    {
        using var console = new TestConsole().Interactive().EmitAnsiSequences();

        var result = await new ProgressDisplay().ShowAsync(
            () => console,
            "dev",
            progress => WorkUntilShownAsync(console, progress)
        );

        Assert.Equal(7, result);
    }

    [Fact]
    public async Task A_terminal_that_cannot_take_lines_back_shows_nothing()
    {
        using var console = new TestConsole();
        console.Profile.Capabilities.Ansi = false;
        var opened = new TaskCompletionSource();

        await new ProgressDisplay().ShowAsync(
            () =>
            {
                opened.SetResult();
                return console;
            },
            "dev",
            async _ =>
            {
                await opened.Task;
                return 0;
            }
        );

        Assert.Empty(console.Output);
    }

    [Theory]
    [InlineData(RecordingStep.Building, 0, "Building the program")]
    [InlineData(RecordingStep.Running, 0, "Planning d\\u001bev")]
    [InlineData(RecordingStep.Running, 1234, "Planning d\\u001bev: 1,234 registered")]
    public void A_step_is_told_in_a_few_words(RecordingStep step, int resources, string expected) =>
        Assert.Equal(expected, ProgressDisplay.Describe(("d\u001bev", new RecordingProgress(step, resources))));

    [Fact]
    public async Task Plans_that_are_made_at_once_share_the_line()
    {
        using var console = new TestConsole().Interactive().EmitAnsiSequences();
        var display = new ProgressDisplay();
        var (dev, prod) = (new TaskCompletionSource(), new TaskCompletionSource());

        var works = new[] { ShowAsync("dev", dev), ShowAsync("prod", prod) };
        await ShownAsync(console, "Planning dev: 7 registered, prod: 7 registered");
        dev.SetResult();
        await works[0];
        await ShownAsync(console, "Planning prod: 7 registered");
        prod.SetResult();
        await works[1];

        Task<int> ShowAsync(string stack, TaskCompletionSource end) =>
            display.ShowAsync(
                () => console,
                stack,
                async progress =>
                {
                    progress.Report(new RecordingProgress(RecordingStep.Running, 7));
                    await end.Task;
                    return 0;
                }
            );
    }

    private static async Task<int> WorkUntilShownAsync(TestConsole console, IProgress<RecordingProgress> progress)
    {
        progress.Report(new RecordingProgress(RecordingStep.Running, 1200));
        await ShownAsync(console, "Planning dev: 1,200 registered");
        return 7;
    }

    private static async Task ShownAsync(TestConsole console, string text)
    {
        while (!console.Output.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
