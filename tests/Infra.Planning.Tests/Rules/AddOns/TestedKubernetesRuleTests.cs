using Infra.Planning.AddOns;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class TestedKubernetesRuleTests
{
    private static readonly Stack Platform = AddOnStack
        .Of(
            "\"certManager\": {}, \"chaosMesh\": {}",
            addOns => new CertManager(addOns.CertManager),
            addOns => new ChaosMesh(addOns.ChaosMesh)
        )
        .Everywhere(line => line with { AllowsChaos = true });

    [Fact]
    public void A_version_that_the_publisher_does_not_test_is_warned_of() =>
        Assert.Contains(
            "INF297 infra:addOns.chaosMesh: chaos-mesh 2.8.3 is tested with Kubernetes 1.30 to 1.35, and the stack has "
                + "1.36; try it in a stack that may break, or take a version that is tested",
            Platform.With("kubernetes", "\"1.36\"").Plan().Diagnostics.Select(diagnostic => diagnostic.ToString())
        );

    [Fact]
    public void A_version_that_it_tests_is_not() => PlanAssert.Accepted(Platform);
}
