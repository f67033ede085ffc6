using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class PinnedPatchRuleTests
{
    [Fact]
    public void A_patch_that_a_channel_moves_is_no_pin() =>
        Assert.Contains(
            "INF250 infra:kubernetes: 1.35.2 holds until the first upgrade by the channel only; "
                + "write \"1.35\", or upgrades.cluster: none",
            Stack
                .Default.With("kubernetes", "\"1.35.2\"")
                .With("upgrades.cluster", "\"patch\"")
                .Plan()
                .Diagnostics.Select(diagnostic => diagnostic.ToString())
        );

    [Fact]
    public void Without_a_channel_it_is_one() => PlanAssert.Accepted(Stack.Default.With("kubernetes", "\"1.35.2\""));
}
