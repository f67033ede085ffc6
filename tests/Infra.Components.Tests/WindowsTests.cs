using Infra.Components.Tests.Kit;

namespace Infra.Components.Tests;

public sealed class WindowsTests
{
    [Fact]
    public async Task A_cluster_that_may_get_Windows_pools_has_the_account_and_Calico_from_the_beginning()
    {
        var config = StackRun.ReadConfig("dev");
        var values = config.Values.ToDictionary();
        values["infra:clusters"] = values["infra:clusters"]
            .Replace("\"localAccounts\"", "\"network\":{\"dataPlane\":\"azure\"},\"localAccounts\"");
        var run = await StackRun.OfAsync(config with { Values = values });
        var cluster = run.One("ManagedCluster");

        Assert.Equal("azure", cluster.At("networkProfile.networkDataplane"));
        Assert.Equal("calico", cluster.At("networkProfile.networkPolicy"));
        Assert.Equal("platform", cluster.At("windowsProfile.adminUsername"));
        Assert.Equal("dev-windows-result", cluster.At("windowsProfile.adminPassword"));
        Assert.Contains("windowsProfile", run.OptionsOf(cluster).IgnoreChanges);
    }
}
