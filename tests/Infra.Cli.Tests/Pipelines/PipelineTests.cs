using Infra.TestKit;
using Infra.TestKit.Pipelines;

namespace Infra.Cli.Tests.Pipelines;

/// <summary>
/// Every command line of <c>pipelines/</c> is run, in a checkout with a remote of its own, a stand-in for <c>pulumi</c> and one
/// for the Git host.
/// </summary>
public sealed class PipelineTests : IDisposable
{
    private readonly GitHost host = new();

    [Theory]
    [InlineData("github.yml")]
    [InlineData("gitlab.yml")]
    [InlineData("Jenkinsfile")]
    public async Task Every_command_of_a_pipeline_runs_in_its_order(string pipeline)
    {
        using var project = await PrepareAsync();
        var commands = PipelineFile.Commands(pipeline, Path.Combine(project.Folder, ".infra"));

        foreach (var command in commands)
        {
            await RunAsync(project, command.Text, command.Variables);
        }

        Assert.Equal(["review", "dev", "staging", "prod"], commands.Select(command => command.Job).Distinct());
        Assert.Equal(
            ["dev with dev-ARM_CLIENT_ID", "staging with staging-ARM_CLIENT_ID", "prod with prod-ARM_CLIENT_ID"],
            Said(project, "up")
        );
        Assert.Equal(6, Said(project, "preview").Count());
        var pushed = (await GitAsync(project, "ls-tree", "--name-only", "origin/main", "promotions/")).Split('\n');
        Assert.Superset(
            new HashSet<string>(["promotions/dev.yaml", "promotions/staging.yaml", "promotions/prod.yaml"]),
            pushed.ToHashSet()
        );
        Assert.Contains(
            "1.20.0",
            await GitAsync(project, "show", "origin/main:Pulumi.prod.yaml"),
            StringComparison.Ordinal
        );
        var comment = Assert.Single(host.Comments).Value;
        Assert.StartsWith("<!-- infra -->\n", comment, StringComparison.Ordinal);
        Assert.Contains("## origin/main → here", comment, StringComparison.Ordinal);
        Assert.Contains("## policies", comment, StringComparison.Ordinal);
        Assert.Contains("| prod |", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_says_what_changes_and_what_the_policies_find_in_all_stacks()
    {
        using var project = await PrepareAsync();
        project.Replace("Pulumi.prod.yaml", "version: 1.19.1", "version: latest");
        project.Replace("Pulumi.staging.yaml", "version: 1.19.1", "version: 1.20.0");

        var run = await TryAsync(project, "pipelines/steps/review main");

        var comment = project.Read(".infra/comment.md");
        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains(
            "1.19.1 → latest",
            comment.Replace("`", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1.19.1 → 1.20.0",
            comment.Replace("`", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("INF651", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("### Problems", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_of_what_does_not_plan_says_why()
    {
        using var project = await PrepareAsync();
        project.Write("Pulumi.prod.yaml", "config: [\n");

        var run = await TryAsync(project, "pipelines/steps/review main");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("Pulumi.prod.yaml(", run.Errors, StringComparison.Ordinal);
        var comment = project.Read(".infra/comment.md");
        Assert.StartsWith("<!-- infra -->\n### Problems\n", comment, StringComparison.Ordinal);
        Assert.Contains("Pulumi.prod.yaml(", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_stays_below_the_limit_of_the_hosts()
    {
        using var project = await PrepareAsync();
        project.Write("Pulumi.prod.yaml", Charts(0));
        await project.CommitAsync();
        await GitAsync(project, "push", "--quiet", "origin", "main");
        project.Write("Pulumi.prod.yaml", Charts(1));

        var run = await TryAsync(project, "pipelines/steps/review main");

        var comment = project.Read(".infra/comment.md");
        Assert.Equal("", run.Errors);
        Assert.InRange(comment.Length, 20_000, 65_536);
        Assert.Contains("Left out for want of room", comment, StringComparison.Ordinal);

        static string Charts(int minor) =>
            "config:\n  infra:addOns:\n"
            + string.Concat(
                Enumerable.Range(0, 600).Select(number => $"    chart-{number}: {{ version: {number}.{minor}.0 }}\n")
            );
    }

    [Fact]
    public async Task A_preview_that_breaks_a_policy_is_not_deployed()
    {
        using var project = await PrepareAsync();
        project.Write(
            ".infra/preview.json",
            """
            {"changeSummary": {"create": 1}, "steps": [{"op": "create", "newState": {"custom": true,
              "urn": "urn:pulumi:dev::infra::kubernetes:core/v1:Pod::alone", "type": "kubernetes:core/v1:Pod"}}]}
            """
        );

        var run = await TryAsync(project, "pipelines/steps/deploy dev");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("INF660", run.Output, StringComparison.Ordinal);
        Assert.Empty(Said(project, "up"));
    }

    [Fact]
    public async Task A_preview_that_the_change_budget_refuses_is_not_deployed()
    {
        using var project = await PrepareAsync();
        project.Write("waivers.yaml", "protected: [dev]\n");
        project.Write(
            ".infra/state.json",
            """
            {"version": 3, "deployment": {"resources": [
              {"urn": "urn:pulumi:dev::infra::kubernetes:core/v1:Namespace::payments", "custom": true,
               "type": "kubernetes:core/v1:Namespace", "id": "payments"},
              {"urn": "urn:pulumi:dev::infra::kubernetes:core/v1:Namespace::risk", "custom": true,
               "type": "kubernetes:core/v1:Namespace", "id": "risk"}]}}
            """
        );
        project.Write(
            ".infra/preview.json",
            """
            {"changeSummary": {"delete": 1, "same": 1}, "steps": [
              {"op": "same", "newState": {"urn": "urn:pulumi:dev::infra::kubernetes:core/v1:Namespace::risk", "custom": true,
               "type": "kubernetes:core/v1:Namespace", "id": "risk"}}]}
            """
        );

        var run = await TryAsync(project, "pipelines/steps/deploy dev");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("refused Namespace payments  delete", run.Output, StringComparison.Ordinal);
        Assert.Empty(Said(project, "up"));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    public async Task A_second_comment_takes_the_place_of_the_first(string kind)
    {
        using var project = await PrepareAsync();
        host.Comments[7] = "somebody else's";

        foreach (var text in new[] { "one", "two \"quoted\" `x`" })
        {
            project.Write(".infra/comment.md", $"<!-- infra -->\n{text}\n");
            await RunAsync(
                project,
                $"pipelines/steps/comment-{kind} 5",
                new Dictionary<string, string?> { ["GITHUB_TOKEN"] = GitHost.Token }
            );
        }

        Assert.Equal(
            ["<!-- infra -->\ntwo \"quoted\" `x`\n", "somebody else's"],
            host.Comments.Values.Order(StringComparer.Ordinal)
        );
    }

    public void Dispose() => host.Dispose();

    private static async Task<StageProject> PrepareAsync()
    {
        var project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        project.Write(
            "promotions/reference/settings.yaml",
            "config:\n  infra:addOns: { harbor: { host: reference.example } }\n"
        );
        // The program of the tests names no versions of providers.
        project.Write("policies.yaml", "severity: { INF650: off }\n");
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            var version = stack == "dev" ? "1.20.0" : "1.19.1";
            project.Write(
                $"Pulumi.{stack}.yaml",
                $"config:\n  infra:addOns:\n    harbor: {{ host: {stack}.example, version: {version} }}\n"
            );
        }

        foreach (var step in Directory.EnumerateFiles(Path.Combine(PipelineFile.Folder, "steps")))
        {
            project.Write($"pipelines/steps/{Path.GetFileName(step)}", await File.ReadAllTextAsync(step));
        }

        File.Delete(Path.Combine(project.Folder, "addresses.lock.yaml"));
        project.Write(".gitignore", ".infra/\n");
        project.Write(".infra/bin/pulumi", Pulumi(project));
        project.Write(".infra/preview.json", """{"changeSummary": {}, "steps": []}""");
        project.Write(".infra/state.json", """{"version": 3, "deployment": {"resources": []}}""");
        (await Shell.RunAsync("chmod", ["-R", "u+x", "pipelines/steps", ".infra/bin"], project.Folder)).Expect(0);
        await project.CommitAsync();
        await GitAsync(project, "branch", "-M", "main");
        await GitAsync(project, "init", "--quiet", "--bare", "--initial-branch=main", ".infra/remote.git");
        await GitAsync(project, "remote", "add", "origin", Path.Combine(project.Folder, ".infra", "remote.git"));
        await GitAsync(project, "push", "--quiet", "origin", "main");
        return project;
    }

    /// <summary>Writes down how it was called and with whose credentials, and answers what lies in files.</summary>
    private static string Pulumi(StageProject project) =>
        $$"""
            #!/bin/sh
            cd '{{project.Folder}}/.infra'
            echo "$1 $3 with ${ARM_CLIENT_ID-nothing}" >>pulumi.log
            case "$*" in
            preview*--json*) cat preview.json ;;
            "stack export"*) cat state.json >"../$6" ;;
            esac

            """;

    private static IEnumerable<string> Said(StageProject project, string command)
    {
        var log = Path.Combine(project.Folder, ".infra", "pulumi.log");
        return File.Exists(log)
            ? File.ReadLines(log)
                .Where(line => line.StartsWith($"{command} ", StringComparison.Ordinal))
                .Select(line => line[(command.Length + 1)..])
            : [];
    }

    private async Task RunAsync(StageProject project, string command, IReadOnlyDictionary<string, string?> variables)
    {
        var run = await TryAsync(project, command, variables);
        Assert.True(
            run.ExitCode == 0,
            $"{command} ended with {run.ExitCode}\n{run.Output}\n{run.Errors}{project.Read(".infra/comment.md")}"
        );
    }

    private Task<Finished> TryAsync(
        StageProject project,
        string command,
        IReadOnlyDictionary<string, string?>? variables = null
    )
    {
        var environment = new Dictionary<string, string?>(host.Variables)
        {
            ["PATH"] = $"{project.Folder}/.infra/bin:{Environment.GetEnvironmentVariable("PATH")}",
            ["INFRA"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "infra.dll")}",
            ["INFRA_TODAY"] = TestFolder.Today,
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(project.Folder, ".infra", "summary.md"),
            // The remote of a runner is the checkout's own here.
            ["GIT_CONFIG_COUNT"] = "1",
            ["GIT_CONFIG_KEY_0"] = $"url.{project.Folder}/.infra/remote.git.insteadOf",
            ["GIT_CONFIG_VALUE_0"] = $"https://infra:{GitHost.Token}@git.example.invalid/team/infra.git",
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>())
        {
            environment[name] = value;
        }

        return Shell.RunAsync("bash", ["-euc", command], project.Folder, environment);
    }

    private static async Task<string> GitAsync(StageProject project, params string[] args) =>
        (await Shell.RunAsync("git", args, project.Folder)).Expect(0).Output;
}
