using Infra.TestKit.Pipelines;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests.Pipelines;

/// <summary>The pipelines are held to the rules of their hosts, and staging and prod to an approval.</summary>
public sealed class PipelineShapeTests
{
    private static string GitHub => PipelineFile.Text("github.yml");

    private static string GitLab => PipelineFile.Text("gitlab.yml");

    private static string Jenkins => PipelineFile.Text("Jenkinsfile");

    [Fact]
    public void The_workflow_keeps_the_rules_of_GitHub() => Assert.Equal([], PipelineRules.OfGitHub(Yaml(GitHub)));

    [Fact]
    public void The_pipeline_keeps_the_rules_of_GitLab() => Assert.Equal([], PipelineRules.OfGitLab(Yaml(GitLab)));

    [Fact]
    public void The_Jenkinsfile_keeps_the_rules_of_declarative_pipelines() =>
        Assert.Equal([], JenkinsRules.Of(GroovyBlock.Parse(Jenkins)));

    [Theory]
    [InlineData("runs-on: ubuntu-latest", "run-on: ubuntu-latest")]
    [InlineData("needs: dev", "needs: development")]
    [InlineData("contents: read", "contents: reading")]
    [InlineData("cancel-in-progress: true", "cancel-in-progress: 1")]
    [InlineData("on:\n  pull_request:", "on:\n  pull_requests:")]
    [InlineData("uses: pulumi/actions@v6", "uses: pulumi/actions")]
    [InlineData("group: infra-review-${{ github.ref }}", "group: ${{ secrets.X }}")]
    [InlineData("review \"$GITHUB_BASE_REF\"", "review ${{ github.base_ref }}")]
    [InlineData("      - run: pipelines/steps/main\n", "      - name: main\n")]
    [InlineData("  prod:\n", "  2prod:\n")]
    public void The_rules_of_GitHub_find(string good, string bad) =>
        Assert.NotEmpty(PipelineRules.OfGitHub(Yaml(Broken(GitHub, good, bad))));

    [Theory]
    [InlineData("stage: prod", "stage: production")]
    [InlineData("extends: .deploy", "extends: .deployment")]
    [InlineData("when: manual", "when: by hand")]
    [InlineData("  interruptible: true\n", "  interruptible: yes please\n")]
    [InlineData("  resource_group: infra-prod\n", "  resource-group: infra-prod\n")]
    [InlineData("  script:\n    - pipelines/steps/deploy dev\n", "")]
    public void The_rules_of_GitLab_find(string good, string bad) =>
        Assert.NotEmpty(PipelineRules.OfGitLab(Yaml(Broken(GitLab, good, bad))));

    [Theory]
    [InlineData("beforeInput true", "beforeAgent true")]
    [InlineData("options { timeout(time: 12, unit: 'HOURS') }", "")]
    [InlineData("agent { label 'dotnet' }", "")]
    [InlineData("sh 'pipelines/steps/main'", "bash 'pipelines/steps/main'")]
    [InlineData("changeRequest()", "pullRequest()")]
    [InlineData("stages {", "stage {")]
    public void The_rules_of_declarative_pipelines_find(string good, string bad) =>
        Assert.NotEmpty(JenkinsRules.Of(GroovyBlock.Parse(Broken(Jenkins, good, bad))));

    [Theory]
    [InlineData("}\n", "")]
    [InlineData("])", ")")]
    [InlineData("branch 'main'", "branch 'main")]
    public void A_Jenkinsfile_that_does_not_close_is_none(string good, string bad) =>
        Assert.Throws<FormatException>(() => GroovyBlock.Parse(Broken(Jenkins, good, bad)));

    [Fact]
    public void On_GitHub_staging_and_prod_wait_for_the_stage_before_and_run_in_their_environments()
    {
        var jobs = Map(Yaml(GitHub)["jobs"]);

        Assert.Equal(("dev", "staging"), ($"{jobs["staging"]["needs"]}", $"{jobs["prod"]["needs"]}"));
        Assert.All(new[] { "dev", "staging", "prod" }, stage => Assert.Equal(stage, $"{jobs[stage]["environment"]}"));
    }

    [Fact]
    public void On_GitLab_staging_and_prod_wait_for_a_hand_and_run_in_their_environments()
    {
        var root = Yaml(GitLab);

        Assert.All(
            new[] { "dev", "staging", "prod" },
            stage =>
            {
                Assert.Equal(stage, $"{root[stage]["environment"]}");
                Assert.Equal(stage != "dev", Map(root[stage]["rules"][0]).Children.ContainsKey("when"));
            }
        );
    }

    [Fact]
    public void On_Jenkins_staging_and_prod_wait_for_an_answer_and_run_with_their_credentials()
    {
        var stages = GroovyBlock
            .Parse(Jenkins)
            .All.Where(block => block.Name == "stage")
            .ToDictionary(block => block.Quoted);

        Assert.All(
            new[] { "dev", "staging", "prod" },
            stage =>
            {
                Assert.Equal(stage != "dev", stages[stage]["input"] is not null);
                Assert.Contains(
                    stages[stage].All,
                    block => block.Arguments.Contains($"'infra-{stage}'", StringComparison.Ordinal)
                );
            }
        );
    }

    private static string Broken(string text, string good, string bad)
    {
        Assert.Contains(good, text, StringComparison.Ordinal);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        return text[..at] + bad + text[(at + good.Length)..];
    }

    private static YamlMappingNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Map(stream.Documents.Single().RootNode);
    }

    private static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);
}
