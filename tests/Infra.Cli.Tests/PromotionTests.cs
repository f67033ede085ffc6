using System.Text.Json.Nodes;

namespace Infra.Cli.Tests;

/// <summary><c>infra record</c>, <c>promote</c> and <c>status</c> on the platform itself and on small stages.</summary>
public sealed class PromotionTests
{
    private const string Old = "infra:kubernetes: \"1.35\"";
    private const string New = "infra:kubernetes: \"1.36\"";
    private const string OldChart = "version: 1.19.1";
    private const string NewChart = "version: 1.20.0";

    [Fact]
    public async Task A_version_moves_from_dev_over_staging_to_prod()
    {
        using var project = await StageProject.CreateAsync();
        var before = (Staging: project.Read("Pulumi.staging.yaml"), Prod: project.Read("Pulumi.prod.yaml"));
        project.Replace("Pulumi.dev.yaml", Old, New);
        await project.CommitAsync();
        await project.RecordAsync("dev");

        var first = await project.RunAsync("promote", "dev", "staging");

        Assert.True(first.ExitCode == ExitCode.Fine, first.Error);
        Assert.StartsWith("infra:kubernetes 1.35 → 1.36\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(before.Staging.Replace(Old, New, StringComparison.Ordinal), project.Read("Pulumi.staging.yaml"));
        Assert.Equal(before.Prod, project.Read("Pulumi.prod.yaml"));

        await project.CommitAsync();
        await project.RecordAsync("staging");
        var second = await project.RunAsync("promote", "staging", "prod");

        Assert.True(second.ExitCode == ExitCode.Fine, second.Error);
        Assert.Equal(before.Prod.Replace(Old, New, StringComparison.Ordinal), project.Read("Pulumi.prod.yaml"));

        await project.CommitAsync();
        await project.RecordAsync("prod");
        var platforms = new[] { "dev", "staging", "prod" }.Select(stage =>
            project.Read($"promotions/{stage}.yaml").Split('\n').Single(line => line.StartsWith("platform: "))
        );
        Assert.Single(platforms.Distinct());
    }

    [Fact]
    public async Task A_chart_version_moves_from_dev_over_staging_to_prod_and_nothing_else_does()
    {
        using var project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        project.Write(
            "promotions/reference/settings.yaml",
            "config:\n  addOns: { harbor: { host: reference.example } }\n"
        );
        project.Write(
            "Pulumi.dev.yaml",
            "config:\n  infra:addOns:\n    harbor:\n      host: dev.example\n      version: \"1.20.0\"\n"
        );
        project.Write(
            "Pulumi.staging.yaml",
            "config:\n  infra:addOns:\n    harbor: { version: 1.19.1, host: staging.example } # ours\n"
        );
        project.Write(
            "Pulumi.prod.yaml",
            "# two\nconfig:\n  infra:addOns:\n    harbor: # ours\n      host: prod.example # mind\n"
        );
        await project.CommitAsync();
        await project.RecordAsync("dev");

        var first = await project.RunAsync("promote", "dev", "staging");

        Assert.True(first.ExitCode == ExitCode.Fine, first.Error);
        Assert.Equal(
            "config:\n  infra:addOns:\n    harbor: { version: \"1.20.0\", host: staging.example } # ours\n",
            project.Read("Pulumi.staging.yaml")
        );

        await project.CommitAsync();
        await project.RecordAsync("staging");
        var second = await project.RunAsync("promote", "staging", "prod");

        Assert.True(second.ExitCode == ExitCode.Fine, second.Error);
        Assert.StartsWith("infra:addOns.harbor.version none → 1.20.0\n", second.Output, StringComparison.Ordinal);
        Assert.Equal(
            "# two\nconfig:\n  infra:addOns:\n    harbor: # ours\n      host: prod.example # mind\n      version: \"1.20.0\"\n",
            project.Read("Pulumi.prod.yaml")
        );
    }

    [Fact]
    public async Task Skipping_a_stage_is_refused()
    {
        using var project = await StageProject.OfShopAsync();
        await project.RecordAsync("dev");

        await RefusesAsync(project, "INF722", "prod takes its platform from staging", "promote", "dev", "prod");
        await RefusesAsync(project, "INF722", "dev is the first stage", "promote", "staging", "dev");
        await RefusesAsync(project, "INF721", "test is no stage", "promote", "dev", "test");
    }

    [Fact]
    public async Task What_was_never_recorded_is_not_promoted()
    {
        using var project = await StageProject.OfShopAsync();

        await RefusesAsync(project, "INF723", "run `infra record dev`", "promote", "dev", "staging");
    }

    [Fact]
    public async Task A_platform_that_changed_since_its_record_is_not_promoted()
    {
        using var project = await StageProject.OfShopAsync();
        await project.RecordAsync("dev");
        project.Replace("Pulumi.dev.yaml", OldChart, NewChart);

        await RefusesAsync(project, "INF724", "(changed: infra:addOns.harbor.version)", "promote", "dev", "staging");
    }

    [Fact]
    public async Task A_local_change_since_the_record_does_not_stand_in_the_way()
    {
        using var project = await StageProject.OfShopAsync();
        await project.RecordAsync("dev");
        project.Replace("Pulumi.dev.yaml", "dev.example", "shop.example");

        var run = await project.RunAsync("promote", "dev", "staging");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.StartsWith("staging has the platform of dev already", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_that_nobody_permitted_is_refused()
    {
        using var project = await StageProject.CreateAsync();
        project.Replace("promotions/stages.yaml", "  infra:protect: what may be thrown away is not protected\n", "");
        await project.CommitAsync();
        await project.RecordAsync("dev");

        await RefusesAsync(
            project,
            "INF725",
            "infra:protect differs between dev and staging",
            "promote",
            "dev",
            "staging"
        );
    }

    [Fact]
    public async Task A_program_that_branches_on_the_name_of_a_stack_is_refused()
    {
        using var project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        project.Write("promotions/reference/settings.yaml", "config: {}\n");
        foreach (var stack in new[] { "dev", "staging", "prod" })
        {
            project.Write($"Pulumi.{stack}.yaml", "config:\n  infra:behaviour: by name\n");
        }

        await project.CommitAsync();
        await project.RecordAsync("dev");

        await RefusesAsync(project, "INF726", "because the stack is called", "promote", "dev", "staging");
    }

    [Fact]
    public async Task Uncommitted_changes_are_not_recorded()
    {
        using var project = await StageProject.OfShopAsync();
        project.Replace("Pulumi.dev.yaml", OldChart, NewChart);

        var run = await project.RunAsync("record", "dev");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("INF729: Pulumi.dev.yaml is not as committed", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(project.Folder, "promotions", "dev.yaml")));
    }

    [Fact]
    public async Task Where_Git_cannot_say_what_has_changed_nothing_is_recorded()
    {
        using var project = await StageProject.OfShopAsync();
        project.Write(".git/index", "no index");

        var run = await project.RunAsync("record", "dev");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("INF729: `git status` fails here", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_and_writes_nothing()
    {
        using var project = await StageProject.OfShopAsync();
        project.Replace("Pulumi.dev.yaml", OldChart, NewChart);
        await project.CommitAsync();
        await project.RecordAsync("dev");
        var before = project.Read("Pulumi.staging.yaml");

        var run = await project.RunAsync("promote", "dev", "staging", "--dry-run");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.Contains("would get the platform of dev", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, project.Read("Pulumi.staging.yaml"));
    }

    [Fact]
    public async Task Killed_at_any_moment_the_file_is_the_old_one_or_the_new_one()
    {
        using var project = await StageProject.OfShopAsync();
        project.Replace("Pulumi.dev.yaml", OldChart, NewChart);
        await project.CommitAsync();
        await project.RecordAsync("dev");
        var before = project.Read("Pulumi.staging.yaml");
        string[] whole = [before, before.Replace(OldChart, NewChart, StringComparison.Ordinal)];
        var random = new Random(7);

        for (var run = 0; run < 4; run++)
        {
            project.Write("Pulumi.staging.yaml", before);
            using (CommandProcess.Start(project.Folder, emptyEnvironment: false, "promote", "dev", "staging"))
            {
                // Disposing kills it, from its first moment to after its end.
                await Task.Delay(random.Next(0, 2500), TestContext.Current.CancellationToken);
            }

            Assert.Contains(project.Read("Pulumi.staging.yaml"), whole);
        }
    }

    [Fact]
    public async Task Status_shows_what_runs_where_and_what_waits()
    {
        using var project = await StageProject.OfShopAsync();
        await project.RecordAsync("dev");
        project.Replace("Pulumi.dev.yaml", OldChart, NewChart);
        await project.CommitAsync();

        var run = await project.RunAsync("status");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        var lines = run.Output.Split('\n');
        Assert.Matches(
            "^dev +[0-9a-f]{12}  [0-9a-f]{12}  20[0-9TZ:-]+  another platform is planned: [0-9a-f]{12}$",
            lines[1]
        );
        Assert.Matches("^staging +unknown +– +– +not recorded$", lines[2]);
        Assert.Contains("waits for staging, from dev", lines);
        Assert.Contains("  infra:addOns.harbor.version 1.19.1 → 1.20.0", lines);
    }

    [Fact]
    public async Task Status_tells_programs_the_state_of_each_stage()
    {
        using var project = await StageProject.OfShopAsync();
        await project.RecordAsync("dev");

        var run = await project.RunAsync("status", "--format", "json");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        var stages = JsonNode.Parse(run.Output)?["stages"]?.AsArray() ?? [];
        Assert.Equal(["deployed", "unrecorded", "unrecorded"], stages.Select(stage => $"{stage?["state"]}"));
        Assert.Equal($"{stages[0]?["platform"]}", $"{stages[0]?["record"]?["platform"]}");
    }

    private static async Task RefusesAsync(StageProject project, string code, string reason, params string[] args)
    {
        var files = Directory.GetFiles(project.Folder, "*.yaml", SearchOption.AllDirectories);
        var before = files.Select(File.ReadAllText).ToList();

        var run = await project.RunAsync(args);

        Assert.True(run.ExitCode == ExitCode.Refused, run.Output + run.Error);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, files.Select(File.ReadAllText));
    }
}
