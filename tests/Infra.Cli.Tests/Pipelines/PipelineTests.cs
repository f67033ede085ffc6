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

    [Fact]
    public async Task The_commands_of_a_pipeline_move_a_version_from_dev_to_prod()
    {
        using var project = await PrepareAsync();

        await RunAllAsync(project, "github.yml");

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

    /// <summary>What infra itself makes of its calls is the same on every host, and seen above.</summary>
    [Theory]
    [InlineData("github.yml")]
    [InlineData("gitlab.yml")]
    [InlineData("Jenkinsfile")]
    public async Task Every_command_of_a_pipeline_runs_in_its_order(string pipeline)
    {
        using var project = await PrepareAsync();
        project.Write(".infra/bin/infra", Infra(project));
        (await Shell.RunAsync("chmod", ["u+x", ".infra/bin/infra"], project.Folder)).Expect(0);

        var commands = await RunAllAsync(project, pipeline, infra: "infra");

        Assert.Equal(["review", "dev", "staging", "prod"], commands.Select(command => command.Job).Distinct());
        Assert.Equal(
            ["dev with dev-ARM_CLIENT_ID", "staging with staging-ARM_CLIENT_ID", "prod with prod-ARM_CLIENT_ID"],
            Said(project, "up")
        );
        Assert.Equal(6, Said(project, "preview").Count());
        Assert.Equal(
            [
                .. new[] { "dev", "prod", "staging" }.Select(stack =>
                    $"plan {stack} --format json --out .infra/plans/{stack}.json"
                ),
                "diff --base origin/main --format markdown --limit 40000 --out .infra/diff.md",
                "check .infra/plans/dev.json .infra/plans/prod.json .infra/plans/staging.json "
                    + "--format markdown --limit 20000 --out .infra/check.md",
                "lock --check",
                .. Deploys("dev"),
                "promote dev staging",
                .. Deploys("staging"),
                "promote staging prod",
                .. Deploys("prod"),
            ],
            File.ReadLines(Path.Combine(project.Folder, ".infra", "infra.log"))
        );
        var pushed = (await GitAsync(project, "ls-tree", "--name-only", "origin/main", "promotions/")).Split('\n');
        Assert.Superset(
            new HashSet<string>(["promotions/dev.yaml", "promotions/staging.yaml", "promotions/prod.yaml"]),
            pushed.ToHashSet()
        );
        Assert.Equal("<!-- infra -->\nof diff\n\nof check\n\n", Assert.Single(host.Comments).Value);

        static IEnumerable<string> Deploys(string stack) =>
            [
                $"check --preview .infra/{stack}.preview.json",
                $"diff state:.infra/{stack}.before.json preview:.infra/{stack}.preview.json",
                $"drift {stack} --state .infra/{stack}.after.json",
                $"record {stack}",
                "status",
            ];
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
        var project = await StageProject.OfShopAsync();
        project.Replace("Pulumi.dev.yaml", "1.19.1", "1.20.0");
        foreach (var step in Directory.EnumerateFiles(Path.Combine(PipelineFile.Folder, "steps")))
        {
            project.Write($"pipelines/steps/{Path.GetFileName(step)}", await File.ReadAllTextAsync(step));
        }

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

    /// <summary>Writes down how it was called, and something into the files that are expected of it.</summary>
    private static string Infra(StageProject project) =>
        $$"""
            #!/bin/sh
            echo "$*" >>'{{project.Folder}}/.infra/infra.log'
            command=$1
            [ "$1" != record ] || echo "stack: $2" >"promotions/$2.yaml"
            while [ $# -gt 0 ]; do
                [ "$1" != --out ] || echo "of $command" >"$2"
                shift
            done

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

    private async Task<IReadOnlyList<PipelineCommand>> RunAllAsync(
        StageProject project,
        string pipeline,
        string? infra = null
    )
    {
        var commands = PipelineFile.Commands(pipeline, Path.Combine(project.Folder, ".infra"));
        foreach (var command in commands)
        {
            var variables = new Dictionary<string, string?>(command.Variables);
            if (infra is not null)
            {
                variables["INFRA"] = infra;
            }

            await RunAsync(project, command.Text, variables);
        }

        return commands;
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
