namespace Infra.Cli.Tests;

/// <summary>
/// Each folder of <c>Scenarios/</c> is a project whose program is <c>Infra.TestProgram</c>; <c>plan dev</c> there has to
/// print what <c>Expected/scenario-NAME.txt</c> holds.
/// </summary>
public sealed class ScenarioTests
{
    /// <summary>What this one has done before it is stopped depends on the machine.</summary>
    private const string Hanging = "program-hangs";

    public static TheoryData<string> Names =>
        [
            .. Directory
                .GetDirectories(Path.Combine(TestFolder.Source, "Scenarios"))
                .Select(path => Path.GetFileName(path))
                .Where(name => name != Hanging)
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_command_prints_what_is_expected(string scenario)
    {
        var run = await CommandRun.InScenarioAsync(scenario, "plan", "dev");

        ExpectedFile.Holds($"scenario-{scenario}.txt", run.Transcript);
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_at_the_time_limit()
    {
        var run = await CommandRun.InScenarioAsync(Hanging, "plan", "dev", "--time-limit", "1");

        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error INF524: the program was stopped after 1 s: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 error\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_canonical_JSON_is_what_is_expected()
    {
        var run = await CommandRun.InScenarioAsync("two-lines", "plan", "dev", "--format", "json");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        ExpectedFile.Holds("scenario-two-lines.json", run.Output);
    }

    [Fact]
    public async Task Unknown_ids_show_what_they_wait_for()
    {
        var run = await CommandRun.InScenarioAsync("two-lines", "plan", "dev", "--unknown-ids");

        ExpectedFile.Holds("scenario-two-lines-unknown-ids.txt", run.Transcript);
    }

    [Fact]
    public async Task A_crash_shows_its_stack_trace_only_when_asked_for()
    {
        var quiet = await CommandRun.InScenarioAsync("program-throws", "plan", "dev");
        var verbose = await CommandRun.InScenarioAsync("program-throws", "plan", "dev", "--verbose");

        Assert.DoesNotContain("   at ", quiet.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", verbose.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Errors, verbose.ExitCode);
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        var first = await CommandRun.InScenarioAsync("two-lines", "plan", "dev", "--format", "json");
        var second = await CommandRun.InScenarioAsync("two-lines", "plan", "dev", "--format", "json");

        Assert.NotEmpty(first.OutputBytes);
        Assert.Equal(first.OutputBytes, second.OutputBytes);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task A_secret_appears_nowhere(string format)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("plan");
        string[] args = ["plan", "dev", "--format", format, "--verbose"];

        var run = await CommandRun.InScenarioAsync("secrets", args);
        await CommandRun.InScenarioAsync("secrets", [.. args, "--out", file]);

        var everything =
            run.Output + run.Error + await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("secret", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Planted", everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_stack_file_of_ten_megabytes_is_refused_at_once()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.PathOf("Pulumi.yaml"),
            "name: shop\nruntime: dotnet\n",
            TestContext.Current.CancellationToken
        );
        await using (var large = new StreamWriter(folder.PathOf("Pulumi.dev.yaml")))
        {
            await large.WriteLineAsync("config:");
            for (var written = 0; written < 10 << 20; written += 64)
            {
                await large.WriteLineAsync($"  shop:key-{written:D9}: {new string('x', 40)}");
            }
        }

        var run = await CommandRun.OfAsync("plan", "dev", "--project", folder.Path);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("Pulumi.dev.yaml(1,1): error INF502: the file has ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n1 error\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
