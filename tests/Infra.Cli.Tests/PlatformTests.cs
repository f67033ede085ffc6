using System.Text;
using System.Text.Json.Nodes;
using Infra.Review.Diff;

namespace Infra.Cli.Tests;

/// <summary>The command on the platform itself: the program in <c>stacks/</c> with the stack files of the root.</summary>
public sealed class PlatformTests
{
    [Theory]
    [InlineData("dev", 1)]
    [InlineData("staging", 1)]
    [InlineData("prod", 2)]
    public async Task Every_stack_plans_its_clusters(string stack, int clusters)
    {
        var run = await CommandRun.OfAsync("plan", stack, "--project", TestFolder.Root);

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.Contains($"· ManagedCluster {clusters} ·", run.Output, StringComparison.Ordinal);
        Assert.StartsWith($"infra · {stack}\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Two_plans_of_a_stack_are_the_same_bytes(string stack)
    {
        string[] args = ["plan", stack, "--format", "json", "--project", TestFolder.Root];

        var first = await CommandRun.OfAsync(args);
        var second = await CommandRun.OfAsync(args);

        Assert.Equal(ExitCode.Fine, first.ExitCode);
        Assert.Equal(first.OutputBytes, second.OutputBytes);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task What_the_loss_of_it_costs_is_known_of_every_kind_that_a_stack_has(string stack)
    {
        var run = await CommandRun.OfAsync("plan", stack, "--format", "json", "--project", TestFolder.Root);

        var plan = JsonNode.Parse(run.Output)?["resources"]?.AsArray() ?? [];
        var types = plan.Select(resource => $"{resource?["type"]}").Distinct().ToList();
        Assert.True(types.Count > 50);
        Assert.All(types, type => Assert.NotEqual("", ChangeRules.Default.FindDeletion(type)?.Source ?? ""));
    }

    [Fact]
    public async Task Every_stack_keeps_the_policies()
    {
        var run = await CommandRun.OfAsync("check", "--project", TestFolder.Root);

        Assert.True((run.ExitCode, run.Error) == (ExitCode.Fine, ""), run.Transcript);
        Assert.DoesNotContain("\nwarning ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_environment_gives_the_same_plan()
    {
        using var process = CommandProcess.Start(
            TestFolder.Root,
            emptyEnvironment: true,
            "plan",
            "dev",
            "--format",
            "json"
        );
        var (code, output, error) = await process.EndAsync();
        var inProcess = await CommandRun.OfAsync("plan", "dev", "--format", "json", "--project", TestFolder.Root);

        Assert.True(code == ExitCode.Fine, error);
        Assert.Equal(inProcess.Output, output);
    }

    [Fact]
    public async Task All_mistakes_of_a_stack_file_come_at_once_with_their_places()
    {
        using var project = new StackCopy("dev");
        project.Replace("zones: [1, 2, 3]", "zones: many");
        project.Replace("location: westeurope", "locaton: westeurope");
        project.Replace("  infra:kubernetes: \"1.35\"\n", "");

        var run = await project.PlanAsync();

        Assert.Equal(
            [
                $"Pulumi.dev.yaml({project.LineOf("config:")},1): error INF101",
                $"Pulumi.dev.yaml({project.LineOf("    dev:")},5): error INF101",
                $"Pulumi.dev.yaml({project.LineOf("locaton:")},7): error INF102",
                $"Pulumi.dev.yaml({project.LineOf("zones: many")},14): error INF104",
                "4 errors",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(": ") is [var place, var code, ..] ? $"{place}: {code}" : line)
        );
        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task What_ends_on_some_day_is_refused_when_planned_as_of_the_next()
    {
        var run = await CommandRun.OnDayAsync("2027-04-01", "plan", "dev", "--project", TestFolder.Root);

        Assert.Contains(
            "error INF261: infra:kubernetes: Kubernetes 1.35 ended on 2027-03-31; write \"1.36\"",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_day_that_is_no_date_is_said_without_a_stack_trace()
    {
        var run = await CommandRun.OnDayAsync("tomorrow", "plan", "dev", "--project", TestFolder.Root);

        Assert.Contains(
            "INFRA_TODAY is 'tomorrow' and no date; write one such as 2027-04-01",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Errors, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task A_secret_of_the_stack_file_appears_nowhere(string format)
    {
        using var project = new StackCopy("dev");
        // The file ends with its secrets.
        project.Append("    kubeconfig:\n      secure: v1:Planted:Planted\n");

        var run = await project.PlanAsync("--verbose", "--format", format);

        Assert.NotEmpty(run.Output + run.Error);
        Assert.DoesNotContain("Planted", run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A project elsewhere that runs the program in <c>stacks/</c> with a changed stack file.</summary>
    private sealed class StackCopy : IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly string stack;
        private string text;

        public StackCopy(string stack)
        {
            this.stack = stack;
            text = File.ReadAllText(Path.Combine(TestFolder.Root, $"Pulumi.{stack}.yaml"));
            var program = Path.Combine(TestFolder.Root, "stacks");
            File.WriteAllText(folder.PathOf("Pulumi.yaml"), $"name: infra\nruntime: dotnet\nmain: {program}\n");
            foreach (var file in new[] { "addresses.yaml", "addresses.lock.yaml" })
            {
                File.Copy(Path.Combine(TestFolder.Root, file), folder.PathOf(file));
            }
        }

        public void Replace(string old, string changed)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, changed, StringComparison.Ordinal);
        }

        public void Append(string lines) => text += lines;

        /// <summary>Number of the first line that holds the text.</summary>
        public int LineOf(string part) => text.AsSpan(0, text.IndexOf(part, StringComparison.Ordinal)).Count('\n') + 1;

        public async Task<CommandRun> PlanAsync(params string[] args)
        {
            await File.WriteAllTextAsync(
                folder.PathOf($"Pulumi.{stack}.yaml"),
                text,
                new UTF8Encoding(false),
                TestContext.Current.CancellationToken
            );
            var run = await CommandRun.OfAsync(["plan", stack, "--project", folder.Path, .. args]);
            return run with
            {
                Error = run.Error.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal),
            };
        }

        public void Dispose() => folder.Dispose();
    }
}
