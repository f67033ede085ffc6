using System.Globalization;

namespace Infra.Cli.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task An_empty_environment_gives_the_same_plan()
    {
        var folder = Path.Combine(TestFolder.Source, "Scenarios", "two-lines");
        string[] args = ["plan", "dev", "--format", "json"];

        using var process = CommandProcess.Start(folder, emptyEnvironment: true, args);
        var (code, output, error) = await process.EndAsync();
        var inProcess = await CommandRun.InScenarioAsync("two-lines", args);

        Assert.Equal((ExitCode.Fine, ""), (code, error));
        Assert.Equal(inProcess.Output, output);
    }

    [Fact]
    public async Task Below_the_project_the_command_finds_it_and_names_files_as_seen_from_there()
    {
        using var project = new TemporaryFolder();
        var program = Path.Combine(TestFolder.Root, "tests", "Infra.TestProgram");
        var scenario = Path.Combine(TestFolder.Source, "Scenarios", "diagnostics", "Pulumi.dev.yaml");
        await File.WriteAllTextAsync(
            project.PathOf("Pulumi.yaml"),
            $"name: shop\nruntime: dotnet\nmain: {program}\n",
            TestContext.Current.CancellationToken
        );
        File.Copy(scenario, project.PathOf("Pulumi.dev.yaml"));
        var below = Directory.CreateDirectory(project.PathOf("a/b")).FullName;

        using var process = CommandProcess.Start(below, emptyEnvironment: false, "plan", "dev");
        var (code, _, error) = await process.EndAsync();

        Assert.Equal(ExitCode.Errors, code);
        Assert.StartsWith("../../Pulumi.dev.yaml(2,1): error INF100: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_ends_the_command_and_its_program()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "finds the program by /proc");
        var folder = Path.Combine(TestFolder.Source, "Scenarios", "program-hangs");
        using var process = CommandProcess.StartInterruptible(folder, "plan", "dev");
        var program = await ChildOfAsync(process.Id);

        await InterruptAsync(process.Id);
        var (code, output, _) = await process.EndAsync();

        Assert.Equal((ExitCode.Interrupted, ""), (code, output));
        Assert.True(await EndsAsync(program), "the program was left behind");
    }

    // A killed program is there until the system has seen its end, which a loaded machine takes a moment for.
    private static async Task<bool> EndsAsync(int program)
    {
        for (var looks = 0; looks < 500; looks++)
        {
            if (!Directory.Exists($"/proc/{program}"))
            {
                return true;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return false;
    }

    private static async Task<int> ChildOfAsync(int parent)
    {
        var cancellation = TestContext.Current.CancellationToken;
        while (true)
        {
            foreach (var thread in Directory.GetDirectories($"/proc/{parent}/task"))
            {
                var children = await File.ReadAllTextAsync(Path.Combine(thread, "children"), cancellation);
                if (children.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..])
                {
                    return int.Parse(first, CultureInfo.InvariantCulture);
                }
            }

            await Task.Delay(20, cancellation);
        }
    }

    private static async Task InterruptAsync(int id)
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
