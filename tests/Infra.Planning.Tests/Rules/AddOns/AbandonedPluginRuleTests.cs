using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AbandonedPluginRuleTests
{
    private const string Words =
        "the plugin DevOps Steps had its last version in January 2019 and asks for parts of Kubernetes' interface that are "
        + "gone; use the steps of the plugin kubernetes-cli, which is there";

    [Fact]
    public void The_plugin_DevOps_Steps_is_there_for_who_asks_and_warned_of() =>
        PlanAssert.Warned(
            AddOnStack.WithPipelines.With("addOns.jenkins.devOpsSteps", "true"),
            $"INF296 infra:addOns.jenkins.devOpsSteps: {Words}"
        );

    [Fact]
    public void It_is_warned_of_by_whatever_way_it_comes() =>
        PlanAssert.Warned(
            AddOnStack.WithPipelines.With(
                "addOns.jenkins.plugins",
                """{ "kubernetes-pipeline-devops-steps": "1.6" }"""
            ),
            $"INF296 infra:addOns.jenkins.plugins.kubernetes-pipeline-devops-steps: {Words}"
        );
}
