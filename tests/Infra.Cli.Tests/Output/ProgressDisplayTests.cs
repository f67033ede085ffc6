using Infra.Cli.Output;
using Infra.Recorder;
using Spectre.Console.Testing;

namespace Infra.Cli.Tests.Output;

public sealed class ProgressDisplayTests
{
    [Fact]
    public async Task Quick_work_shows_nothing()
    {
        var result = await ProgressDisplay.ShowAsync(
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

        var result = await ProgressDisplay.ShowAsync(
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

        await ProgressDisplay.ShowAsync(
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
        Assert.Equal(expected, ProgressDisplay.Describe(new RecordingProgress(step, resources), "d\u001bev"));

    private static async Task<int> WorkUntilShownAsync(TestConsole console, IProgress<RecordingProgress> progress)
    {
        progress.Report(new RecordingProgress(RecordingStep.Running, 1200));
        while (!console.Output.Contains("Planning dev: 1,200 registered", StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return 7;
    }
}
