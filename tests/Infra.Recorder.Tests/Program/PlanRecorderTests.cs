using System.Diagnostics;
using Infra.Recorder.Projects;
using Infra.Recorder.Tests.Kit;
using Infra.Review.Graph;

namespace Infra.Recorder.Tests.Program;

public sealed class PlanRecorderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_program_that_does_as_it_should_is_recorded_without_a_word()
    {
        var recording = await Record("does well");

        Assert.Empty(recording.Problems);
        Assert.Empty(recording.Log);
        Assert.True(recording.Succeeded);
        Assert.Equal(
            ["urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev"],
            recording.Graph?.Resources.Select(resource => resource.Urn) ?? []
        );
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        var first = await Record("does well");
        var second = await Record("does well");

        Assert.Equal(
            GraphJson.ToBytes(first.Graph ?? throw new InvalidOperationException()),
            GraphJson.ToBytes(second.Graph ?? throw new InvalidOperationException())
        );
    }

    [Theory]
    [InlineData("ends at once", "INF525", "without a stack")]
    [InlineData("ends after the stack", "INF525", "before its stack was complete")]
    [InlineData("fails with 7", "INF523", "exit code 7")]
    [InlineData("fails silently", "INF526", "exit code 32")]
    [InlineData("throws", "INF523", "exit code 134")]
    public async Task A_program_that_ends_badly_is_one_problem(string behaviour, string code, string words)
    {
        var recording = await Record(behaviour);

        var problem = Assert.Single(recording.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.False(recording.Succeeded);
    }

    [Theory]
    [InlineData("fails with 7", "seven, because of that")]
    [InlineData("throws", "something broke")]
    public async Task Its_last_words_are_kept(string behaviour, string words) =>
        Assert.Contains(words, (await Record(behaviour)).ProgramOutput, StringComparison.Ordinal);

    [Fact]
    public async Task Errors_that_the_program_reports_itself_need_no_problem()
    {
        var recording = await Record("reports errors");

        Assert.Equal([new LogMessage(LogSeverity.Error, "INF103 shop:a: 3 is below min 5", null)], recording.Log);
        Assert.Empty(recording.Problems);
        Assert.False(recording.Succeeded);
    }

    [Fact]
    public async Task A_refused_call_is_told_once_and_without_a_stack_trace()
    {
        var recording = await Record("registers twice");

        Assert.Equal("INF530", Assert.Single(recording.Problems).Code);
        Assert.Empty(recording.Log);
        Assert.False(recording.Succeeded);
    }

    [Fact]
    public async Task Rubbish_on_the_streams_does_no_harm_and_is_cleaned()
    {
        var recording = await Record("writes rubbish");

        Assert.True(recording.Succeeded);
        Assert.InRange(recording.ProgramOutput.Length, 100, 20_000);
        Assert.DoesNotContain(recording.ProgramOutput, c => char.IsControl(c) && c is not ('\n' or '\t'));
    }

    [Theory]
    [InlineData("hangs", "it had registered 1 resource;")]
    [InlineData("never ends", "its stack was complete, but it did not end")]
    public async Task A_program_that_hangs_is_ended_with_its_children(string behaviour, string words)
    {
        var clock = new StoppedClock();
        var running = Record(behaviour, request => request with { Clock = clock });
        await Waiting();
        clock.PassAll();

        var recording = await running;
        var problem = Assert.Single(recording.Problems);
        Assert.Equal("INF524", problem.Code);
        Assert.Contains("stopped after 5 min", problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Process.GetProcessesByName("sleep"), IsOurs);
    }

    [Fact]
    public async Task Cancelling_ends_the_program()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = Record("hangs", cancellation: cancelling.Token);
        await Waiting();
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.DoesNotContain(Process.GetProcessesByName("sleep"), IsOurs);
    }

    [Fact]
    public async Task A_file_that_is_no_program_cannot_be_started()
    {
        var recording = await Record("does well", binary: folder.Write("program.sh", "no program"));

        Assert.Equal("INF522", Assert.Single(recording.Problems).Code);
        Assert.Null(recording.Graph);
    }

    [Fact]
    public async Task A_binary_that_is_not_there_has_to_be_built_first()
    {
        var recording = await Record("does well", binary: "out/nothing.dll");

        Assert.Equal("INF520", Assert.Single(recording.Problems).Code);
    }

    [Fact]
    public async Task The_program_gets_the_variables_of_the_language_host_and_none_of_the_callers()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE", "PLANTED");
        Environment.SetEnvironmentVariable("KUBECONFIG", "PLANTED");

        var recording = await Record(
            "tells its environment",
            request =>
                request with
                {
                    Environment = new Dictionary<string, string> { ["EXTRA"] = "given", ["PULUMI_STACK"] = "PLANTED" },
                }
        );

        var outputs = recording.Graph?.Outputs ?? ObjectValue.Empty;
        var variables = (ObjectValue?)outputs["variables"] ?? ObjectValue.Empty;
        Assert.Equal(PropertyValue.Of(folder.Path), outputs["folder"]);
        Assert.Equal("given", Text(variables["EXTRA"]));
        Assert.Equal(variables["PULUMI_MONITOR"], variables["PULUMI_ENGINE"]);
        Assert.Equal(
            [
                """PULUMI_CONFIG={"shop:pass":"[secret]","shop:pools":"{\u0022apps\u0022:{\u0022max\u0022:3}}","shop:size":"5"}""",
                """PULUMI_CONFIG_SECRET_KEYS=["shop:pass"]""",
                "PULUMI_DRY_RUN=true",
                "PULUMI_ORGANIZATION=organization",
                "PULUMI_PARALLEL=16",
                "PULUMI_PROJECT=shop",
                $"PULUMI_PWD={folder.Path}",
                "PULUMI_QUERY_MODE=false",
                $"PULUMI_ROOT_DIRECTORY={folder.Path}",
                "PULUMI_STACK=dev",
            ],
            variables
                .Members.Where(v => v.Name.StartsWith("PULUMI_", StringComparison.Ordinal))
                .Where(v => v.Name is not ("PULUMI_MONITOR" or "PULUMI_ENGINE"))
                .Select(v => $"{v.Name}={Text(v.Value)}")
        );
        Assert.DoesNotContain("PLANTED", variables.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told()
    {
        var steps = new List<RecordingProgress>();

        await Record("does well", request => request with { Progress = new Collecting(steps) });

        Assert.Equal(new RecordingProgress(RecordingStep.Running, 0), steps[0]);
    }

    private async Task<Recording> Record(
        string behaviour,
        Func<RecordingRequest, RecordingRequest>? change = null,
        CancellationToken? cancellation = null,
        string? binary = null
    )
    {
        folder.Write(
            "Pulumi.yaml",
            $"name: shop\nruntime:\n  name: dotnet\n  options:\n    binary: {binary ?? FakeProgram.Assembly}\n"
        );
        folder.Write(
            "Pulumi.dev.yaml",
            "config:\n  size: 5\n  pools: { apps: { max: 3 } }\n  pass:\n    secure: PLANTED\n"
        );
        var files = StackFiles.Read(folder.Path, "dev");
        Assert.Empty(files.Problems);
        var request = new RecordingRequest
        {
            Project = files.Project ?? throw new InvalidOperationException(),
            Config = files.Config ?? throw new InvalidOperationException(),
        };
        var changed = change?.Invoke(request) ?? request;
        var environment = new Dictionary<string, string>(changed.Environment) { [FakeProgram.Variable] = behaviour };
        return await PlanRecorder.RecordAsync(changed with { Environment = environment }, cancellation ?? Cancellation);
    }

    private static string? Text(PropertyValue? value) => (value as StringValue)?.Value;

    private async Task Waiting()
    {
        while (!File.Exists(folder.File(FakeProgram.Waiting)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        }
    }

    /// <summary>Other tests and other people sleep too; who has ended but was not collected has no folder.</summary>
    private bool IsOurs(Process process)
    {
        try
        {
            return Directory.ResolveLinkTarget($"/proc/{process.Id}/cwd", returnFinalTarget: false)?.FullName
                == folder.Path;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private sealed class Collecting(List<RecordingProgress> steps) : IProgress<RecordingProgress>
    {
        public void Report(RecordingProgress value)
        {
            lock (steps)
            {
                steps.Add(value);
            }
        }
    }
}
