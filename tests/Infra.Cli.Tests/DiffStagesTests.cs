namespace Infra.Cli.Tests;

/// <summary>Two stages beside each other: what nobody has permitted first, what may differ folded away.</summary>
public sealed class DiffStagesTests
{
    private const string Reference = "config:\n  addOns: { harbor: { host: reference.example } }\n";

    [Fact]
    public async Task What_may_differ_is_folded_and_what_moves_by_promotion_comes_first()
    {
        using var project = await StagesAsync();

        var run = await project.RunAsync("diff", "dev", "prod");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        ExpectedFile.Holds("diff-stages.txt", run.Output);
    }

    [Fact]
    public async Task All_of_it_is_shown_where_everything_is_asked_for()
    {
        using var project = await StagesAsync();

        var run = await project.RunAsync("diff", "dev", "prod", "--full");

        ExpectedFile.Holds("diff-stages-full.txt", run.Output);
    }

    [Theory]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    [InlineData("sarif", "sarif")]
    public async Task Documents_fold_it_too(string format, string extension)
    {
        using var project = await StagesAsync();

        var run = await project.RunAsync("diff", "dev", "prod", "--format", format);

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        ExpectedFile.Holds($"diff-stages.{extension}", run.Output);
    }

    [Fact]
    public async Task Stages_that_differ_only_where_they_may_have_no_changes()
    {
        using var project = await StagesAsync();
        project.Replace("Pulumi.prod.yaml", "1.19.1", "1.20.0");
        project.Replace("Pulumi.prod.yaml", "  infra:kind: other\n", "");

        var run = await project.RunAsync("diff", "dev", "prod", "--exit-code");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.Contains("Permitted differences of resources  1\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("harbor", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_have_the_exit_code_of_changes()
    {
        using var project = await StagesAsync();

        var run = await project.RunAsync("diff", "dev", "prod", "--exit-code");

        Assert.Equal(ExitCode.Changes, run.ExitCode);
    }

    [Fact]
    public async Task A_stack_that_is_no_stage_is_compared_as_it_is()
    {
        using var project = await StagesAsync();
        project.Write("Pulumi.sandbox.yaml", "config:\n  infra:addOns:\n    harbor: { host: sandbox.example }\n");

        var run = await project.RunAsync("diff", "dev", "sandbox");

        Assert.True(run.ExitCode == ExitCode.Fine, run.Error);
        Assert.DoesNotContain("Permitted", run.Output, StringComparison.Ordinal);
        Assert.Contains("dev.example → sandbox.example", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_that_cannot_be_planned_is_told()
    {
        using var project = await StagesAsync();
        project.Write("Pulumi.prod.yaml", "config:\n  infra:behaviour: throw\n");

        var run = await project.RunAsync("diff", "dev", "prod");

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains("the shop is closed", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    /// <summary>Hosts may differ; the version of a chart moves by promotion; of the kind nobody has said anything.</summary>
    private static async Task<StageProject> StagesAsync()
    {
        var project = await StageProject.CreateAsync("tests/Infra.TestProgram");
        project.Write("promotions/reference/settings.yaml", Reference);
        project.Write("Pulumi.staging.yaml", "config: {}\n");
        project.Write(
            "Pulumi.dev.yaml",
            "config:\n  infra:addOns:\n    harbor: { host: dev.example, version: 1.20.0 }\n"
        );
        project.Write(
            "Pulumi.prod.yaml",
            "config:\n  infra:kind: other\n  infra:addOns:\n    harbor: { host: prod.example, version: 1.19.1 }\n"
        );
        return project;
    }
}
