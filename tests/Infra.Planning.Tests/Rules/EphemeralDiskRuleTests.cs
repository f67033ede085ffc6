using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Rules;

public sealed class EphemeralDiskRuleTests
{
    [Theory]
    [InlineData(
        "Standard_D8s_v5",
        "Standard_D8s_v5 brings 0 GB of its own, and the OS disk takes 128; write managed, or a size with a d"
    )]
    [InlineData(
        "Standard_D2ds_v5",
        "Standard_D2ds_v5 brings 75 GB of its own, and the OS disk takes 128; write osDiskSize: 75 or less"
    )]
    public void An_ephemeral_disk_fits_on_what_the_machine_brings(string size, string reason) =>
        PlanAssert.Refused(
            Stack
                .Default.WithCluster("pools.build.size", $"\"{size}\"")
                .WithCluster("pools.build.osDisk", "\"ephemeral\""),
            $"INF413 infra:clusters.main.pools.build.osDisk: {reason}"
        );

    [Fact]
    public void A_disk_that_just_fits_is_accepted() =>
        PlanAssert.Accepted(
            Stack
                .Default.WithCluster("pools.build.osDisk", "\"ephemeral\"")
                .WithCluster("pools.build.osDiskSize", "300")
        );
}
