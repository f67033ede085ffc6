using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AbandonedPluginRuleTests
{
    [Fact]
    public void The_plugin_DevOps_Steps_is_there_for_who_asks_and_warned_of() =>
        PlanAssert.Warned(
            AddOnStack.Of(
                "\"jenkins\": { \"host\": \"ci.example.com\", \"devOpsSteps\": true }, \"certManager\": {}, "
                    + $"\"harbor\": {{ \"host\": \"harbor.example.com\" }}, {AddOnStack.Source}",
                addOns => new Jenkins(addOns.Jenkins),
                addOns => new GitLab(addOns.GitLab),
                addOns => new Harbor(addOns.Harbor),
                addOns => new CertManager(addOns.CertManager)
            ),
            "INF296 infra:addOns.jenkins.devOpsSteps: the plugin DevOps Steps had its last version in January 2019 and asks "
                + "for parts of Kubernetes' interface that are gone; use the steps of the plugin kubernetes-cli, which is there"
        );
}
