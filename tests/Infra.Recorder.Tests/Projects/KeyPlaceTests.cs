using Infra.Recorder.Projects;
using Infra.Recorder.Tests.Kit;

namespace Infra.Recorder.Tests.Projects;

public sealed class KeyPlaceTests
{
    [Fact]
    public void The_place_of_a_key_is_not_that_of_its_value()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nmain: .\n");
        folder.Write("Pulumi.dev.yaml", "config:\n  pools: { apps: 3 }\n");

        var config = StackFiles.Read(folder.Path, "dev").Config;

        Assert.Equal(folder.File("Pulumi.dev.yaml(2,18)"), config?.Locate("shop:pools.apps")?.ToString());
        Assert.Equal(folder.File("Pulumi.dev.yaml(2,12)"), config?.Locate("shop:pools.apps", ofKey: true)?.ToString());
    }
}
