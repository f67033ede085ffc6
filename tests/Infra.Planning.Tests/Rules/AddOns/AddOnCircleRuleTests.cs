using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class AddOnCircleRuleTests
{
    private static readonly Stack Platform = AddOnStack.Of(
        "\"harbor\": { \"host\": \"harbor.example.com\" }, \"certManager\": {}",
        addOns => new Harbor(addOns.Harbor),
        addOns => new CertManager(addOns.CertManager)
    );

    [Fact]
    public void A_registry_cannot_serve_the_images_that_it_is_made_of() =>
        PlanAssert.Refused(
            Platform.With("registry", "\"harbor.example.com/mirror\""),
            "INF291 infra:registry: certManager needs harbor needs certManager; "
                + "write a registry outside the clusters of this stack, or remove it",
            "INF291 infra:registry: harbor needs harbor; "
                + "write a registry outside the clusters of this stack, or remove it"
        );

    [Fact]
    public void A_registry_elsewhere_serves_them_all() =>
        PlanAssert.Accepted(Platform.With("registry", "\"mirror.example.com/platform\""));
}
