using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AddOnLinesRuleTests
{
    [Fact]
    public void A_virtual_cluster_belongs_to_a_line_that_is_declared() =>
        PlanAssert.Refused(
            AddOnStack.Of(
                "\"virtualClusters\": {}",
                addOns => new VirtualClusters(addOns.VirtualClusters) { Lines = ["payment"] }
            ) with
            {
                // Its chart is not near its end yet.
                Today = new(2026, 9, 1),
            },
            "INF294 infra:addOns.virtualClusters: 'payment' is no declared line; write payments"
        );

    [Fact]
    public void A_check_of_a_drill_belongs_to_a_line_that_is_declared() =>
        PlanAssert.Refused(
            AddOnStack
                .Of(
                    "\"certManager\": {}, \"chaosMesh\": { \"checks\": { \"paymnts\": \"https://pay.example.com/up\" } }",
                    addOns => new CertManager(addOns.CertManager),
                    addOns => new ChaosMesh(addOns.ChaosMesh)
                )
                .Everywhere(line => line with { AllowsChaos = true }),
            "INF294 infra:addOns.chaosMesh.checks.paymnts: 'paymnts' is no declared line; write payments"
        );
}
