using System.Diagnostics;
using System.Text;

namespace Infra.Cli.Tests;

/// <summary>Comparisons with other revisions, in a repository of their own.</summary>
public sealed class DiffRevisionTests
{
    [Fact]
    public async Task A_stack_is_compared_with_what_it_was_and_no_worktree_stays()
    {
        using var repository = new Repository();
        repository.Write("dev", "[payments, risk]");

        var run = await repository.DiffAsync("HEAD:dev", "dev", "--exit-code");

        Assert.True(run.ExitCode == ExitCode.Changes, run.Error);
        Assert.Contains("create  Namespace risk", run.Output, StringComparison.Ordinal);
        Assert.Single(repository.Git("worktree", "list").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_plan_of_a_commit_is_kept_and_not_made_again()
    {
        using var repository = new Repository();
        var first = await repository.DiffAsync("HEAD:dev", "dev");
        var kept = Assert.Single(Directory.GetFiles(repository.Cache));
        await File.WriteAllTextAsync(
            kept,
            (await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).Replace(
                "payments",
                "from-cache",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );

        var second = await repository.DiffAsync("HEAD:dev", "dev");

        Assert.Contains(" same", first.Output, StringComparison.Ordinal);
        Assert.Contains("from-cache", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_is_planned_as_of_its_own_day()
    {
        using var repository = new Repository();
        repository.Write("dev", "[payments]\n  shop:behaviour: end\n  shop:until: \"2026-06-01\"");
        repository.Commit("2026-05-31T12:00:00Z");
        repository.Write("dev", "[payments, risk]");

        var run = await repository.DiffAsync("HEAD:dev", "dev");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.Contains("create  Namespace risk", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_had_ended_on_the_day_of_the_revision_is_told()
    {
        using var repository = new Repository();
        repository.Write("dev", "[payments]\n  shop:behaviour: end\n  shop:until: \"2026-06-01\"");
        repository.Commit("2026-06-01T12:00:00Z");

        var run = await repository.DiffAsync("HEAD:dev", "dev");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("this ended on 2026-06-01, and today is 2026-06-01", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_stacks_come_in_one_report_new_and_gone_ones_too()
    {
        using var repository = new Repository();
        repository.Write("dev", "[payments, risk]");
        repository.Write("test", "[payments]");
        File.Delete(repository.FileOf("prod"));

        var run = await repository.DiffAsync("--base", "HEAD", "--format", "markdown");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.Equal(
            ["dev", "prod", "test"],
            run.Output.Split('\n')
                .SkipWhile(line => !line.StartsWith("|:--", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|')[1].Trim())
        );
        Assert.Contains("**delete**", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INF547", "nowhere:dev", "dev")]
    [InlineData("INF547", "--base", "nowhere")]
    [InlineData("INF508", "HEAD:nostack", "dev")]
    [InlineData("INF508", "dev", "nostack")]
    [InlineData("INF508", "--base", "HEAD", "nostack")]
    [InlineData("INF541", "state:missing.json", "dev")]
    [InlineData("INF541", "dev", "preview:missing.json")]
    public async Task A_side_that_is_not_there_is_named(string code, params string[] args)
    {
        using var repository = new Repository();

        var run = await repository.DiffAsync(args);

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Without_a_repository_the_command_says_so()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.PathOf("Pulumi.yaml"),
            "name: shop\nruntime: dotnet\n",
            TestContext.Current.CancellationToken
        );

        var run = await CommandRun.OfAsync("diff", "--base", "HEAD", "--project", folder.Path);

        Assert.Contains("error INF546: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_needs_two_sides()
    {
        var run = await CommandRun.OfAsync("diff", "dev");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
    }

    /// <summary>A project with the stacks dev and prod, each with one line, committed.</summary>
    private sealed class Repository : IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly TemporaryFolder cache = new();
        private string? commitTime;

        public Repository()
        {
            var program = Path.Combine(TestFolder.Root, "tests", "Infra.TestProgram");
            File.WriteAllText(folder.PathOf("Pulumi.yaml"), $"name: shop\nruntime: dotnet\nmain: {program}\n");
            Write("dev", "[payments]");
            Write("prod", "[payments]");
            Git("init", "--quiet");
            Commit("2026-11-25T12:00:00Z");
        }

        /// <param name="time">When it was, as Git reads it.</param>
        public void Commit(string time)
        {
            commitTime = time;
            Git("add", ".");
            Git("-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "base");
        }

        public string Cache => cache.Path;

        public string FileOf(string stack) => folder.PathOf($"Pulumi.{stack}.yaml");

        public void Write(string stack, string lines) =>
            File.WriteAllText(FileOf(stack), $"config:\n  shop:lines: {lines}\n", new UTF8Encoding(false));

        public string Git(params string[] arguments)
        {
            var start = new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = folder.Path,
                RedirectStandardOutput = true,
                UseShellExecute = false,
                Environment = { ["GIT_COMMITTER_DATE"] = commitTime },
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }

        public Task<CommandRun> DiffAsync(params string[] args) =>
            CommandRun.OfAsync(["diff", .. args, "--project", folder.Path, "--cache", Cache]);

        public void Dispose()
        {
            // Git makes its objects read-only.
            foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }

            folder.Dispose();
            cache.Dispose();
        }
    }
}
