using Spectre.Console;

namespace Infra.Cli.Tests;

public sealed class PlanCommandTests
{
    [Fact]
    public async Task A_plan_is_written_to_a_file_and_nothing_is_left_beside_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("plan.json");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

        var run = await CommandRun.InScenarioAsync("two-lines", "plan", "dev", "--format", "json", "--out", file);
        var printed = await CommandRun.InScenarioAsync("two-lines", "plan", "dev", "--format", "json");

        Assert.Equal((ExitCode.Fine, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(printed.OutputBytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_file_has_the_text_that_a_pipe_gets()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("plan.txt");

        await CommandRun.InScenarioAsync("two-lines", "plan", "dev", "--out", file);
        var printed = await CommandRun.InScenarioAsync("two-lines", "plan", "dev");

        Assert.Equal(printed.OutputBytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_failed_plan_leaves_the_file_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("plan.json");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

        var run = await CommandRun.InScenarioAsync("diagnostics", "plan", "dev", "--out", file);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("missing/plan.json", "its folder does not exist")]
    [InlineData(".", "this is a folder")]
    public async Task A_file_that_cannot_be_written_is_the_user_s_to_mend(string name, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf(name);

        var run = await CommandRun.InScenarioAsync("no-config", "plan", "dev", "--out", file);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains(
            $"error INF540: the plan cannot be written to `{file}`: {reason}\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_stack_without_a_file_is_told_with_those_that_have_one()
    {
        var run = await CommandRun.InScenarioAsync("two-lines", "plan", "prod");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith(
            "error INF508: there is no stack `prod`: Pulumi.prod.yaml does not exist; there are dev\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_without_a_project_is_told_with_the_option_that_names_one()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("plan", "dev", "--project", folder.Path);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.StartsWith(
            $"error INF501: there is no Pulumi.yaml in `{folder.Path}`",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_project_file_itself_names_its_folder()
    {
        var file = Path.Combine(TestFolder.Source, "Scenarios", "no-config", "Pulumi.yaml");

        var run = await CommandRun.OfAsync("plan", "dev", "--project", file);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fault_of_ours_is_one_line_and_the_trace_only_on_request(bool verbose)
    {
        await using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(
            Stream.Null,
            TextWriter.Null,
            error,
            _ => throw new InvalidOperationException("the console is on fire"),
            _ => throw new InvalidOperationException("that one too")
        );
        var project = Path.Combine(TestFolder.Source, "Scenarios", "no-config");
        string[] args = ["plan", "dev", "--project", project, .. verbose ? ["--verbose"] : Array.Empty<string>()];

        var code = await Commands.InfraCommand.RunAsync(args, surroundings);

        var lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ExitCode.OwnFault, code);
        Assert.StartsWith("error INF900: this is a fault of infra itself", lines[0], StringComparison.Ordinal);
        Assert.Contains("the console is on fire", lines[0], StringComparison.Ordinal);
        Assert.Equal(verbose, lines.Length > 1);
    }
}
