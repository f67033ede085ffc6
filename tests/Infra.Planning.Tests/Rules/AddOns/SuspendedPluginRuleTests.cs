using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class SuspendedPluginRuleTests
{
    [Theory]
    [InlineData("kubernetes-cd")]
    [InlineData("kubernetes-pipeline-steps")]
    public void A_plugin_that_is_not_distributed_any_more_is_refused(string id) =>
        PlanAssert.Refused(
            AddOnStack.WithPipelines.With("addOns.jenkins.plugins", $$"""{ "{{id}}": "1.6" }"""),
            $"INF447 infra:addOns.jenkins.plugins.{id}: is suspended since September 2019 for holes that nobody mends; "
                + "remove it; the plugins kubernetes and kubernetes-cli do its work"
        );

    [Fact]
    public void Any_other_plugin_is_added_and_another_version_of_ours_is_taken()
    {
        var plan = PlanAssert.Accepted(
            AddOnStack.WithPipelines.With("addOns.jenkins.plugins", """{ "matrix-auth": "3.2.8", "git": "5.11.0" }""")
        );

        var jenkins = plan.Clusters[0].AddOns.Single(addOn => addOn.Name == "jenkins");
        var plugins = ((Infra.Planning.AddOns.JenkinsValues)jenkins.Releases[0].Values).Controller.InstallPlugins;
        Assert.Contains("matrix-auth:3.2.8", plugins);
        Assert.Contains("git:5.11.0", plugins);
        Assert.DoesNotContain("git:5.10.1", plugins);
    }
}
