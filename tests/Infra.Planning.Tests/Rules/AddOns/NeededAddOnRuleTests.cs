using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class NeededAddOnRuleTests
{
    [Fact]
    public void Jenkins_without_registry_and_source_is_refused_for_both() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                """
                "jenkins": { "host": "ci.example.com" }
                """,
                addOns => new Jenkins(addOns.Jenkins)
            ),
            "INF290 infra:addOns.jenkins: needs a registry; "
                + "declare harbor in the topology and give infra:addOns.harbor its settings",
            "INF290 infra:addOns.jenkins: needs the source code of the lines; "
                + "declare gitLab in the topology and give infra:addOns.gitLab its settings"
        );

    [Fact]
    public void What_the_stack_leaves_out_serves_nobody() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                "\"harbor\": { \"host\": \"harbor.example.com\" }, \"certManager\": false",
                addOns => new Harbor(addOns.Harbor),
                addOns => new CertManager(addOns.CertManager)
            ),
            "INF290 infra:addOns.harbor: needs certificates; "
                + "give infra:addOns.certManager its settings, or leave this one out too"
        );
}
