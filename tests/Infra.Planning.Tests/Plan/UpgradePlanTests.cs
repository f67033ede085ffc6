using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Plan;

public sealed class UpgradePlanTests
{
    [Fact]
    public void Where_nothing_is_said_the_config_moves_Kubernetes_and_Azure_the_images_of_nodes() =>
        Assert.Equal(new("none", "NodeImage", MovesVersion: false), PlanAssert.Aks(Stack.Default).Cluster.Upgrades);

    [Theory]
    [InlineData("patch", "1.35", false)]
    [InlineData("stable", "1.35", true)]
    [InlineData("rapid", "1.35", true)]
    public void The_version_is_Azure_s_where_a_channel_goes_beyond_what_the_config_names(
        string channel,
        string version,
        bool moves
    ) => Assert.Equal(moves, UpgradesOf(channel, version).MovesVersion);

    [Theory]
    [InlineData("none", "None")]
    [InlineData("unmanaged", "Unmanaged")]
    [InlineData("securityPatch", "SecurityPatch")]
    [InlineData("nodeImage", "NodeImage")]
    public void Channels_of_nodes_are_spelt_as_Azure_does(string channel, string spelt) =>
        Assert.Equal(
            spelt,
            PlanAssert.Aks(Stack.Default.With("upgrades.nodeOs", $"\"{channel}\"")).Cluster.Upgrades.NodeOs
        );

    [Fact]
    public void Only_the_premium_tier_has_long_term_support()
    {
        Assert.False(PlanAssert.Aks(Stack.Default).Cluster.LongTermSupport);
        Assert.True(PlanAssert.Aks(Stack.Default.WithCluster("tier", "\"premium\"")).Cluster.LongTermSupport);
    }

    private static UpgradePlan UpgradesOf(string channel, string version) =>
        PlanAssert
            .Aks(
                Stack
                    .Default.With("protect", "false")
                    .With("upgrades.cluster", $"\"{channel}\"")
                    .With("kubernetes", $"\"{version}\"")
            )
            .Cluster.Upgrades;
}
