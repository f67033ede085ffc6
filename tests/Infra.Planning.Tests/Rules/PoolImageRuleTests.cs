using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class PoolImageRuleTests
{
    [Fact]
    public void An_image_of_Windows_is_none_for_Linux() =>
        PlanAssert.Refused(
            Stack.Default.WithCluster("pools.apps.image", "\"windows2022\""),
            "INF244 infra:clusters.main.pools.apps.image: Windows2022 is no image for Linux; write azureLinux or ubuntu"
        );

    [Fact]
    public void An_image_ends_with_the_versions_that_it_is_made_for() =>
        PlanAssert.Refused(
            Stack.Default.With("kubernetes", "\"1.37\"").WithCluster("pools.apps.image", "\"azureLinux3\""),
            "INF244 infra:clusters.main.pools.apps.image: AzureLinux3 is for Kubernetes 1.28 to 1.36, and the clusters "
                + "have 1.37; write azureLinux or ubuntu, which fit any"
        );

    [Fact]
    public void Ubuntu_fits_any() => PlanAssert.Accepted(Stack.Default.WithCluster("pools.apps.image", "\"ubuntu\""));
}
