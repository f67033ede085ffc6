using Infra.TestKit;
using Infra.TestKit.Engine;

namespace Infra.EndToEnd.Tests;

/// <summary>The program as a user has it: the repository's own Pulumi.yaml, built and started by the language host.</summary>
[Collection(Playground.Name)]
public sealed class RepositoryProgramTests
{
    private static readonly string[] Needed = ["infra", "sdk", "stacks"];
    private static readonly string[] Outputs = ["bin", "obj", "node_modules"];

    [Fact]
    public async Task A_fresh_checkout_is_built_by_the_engine_and_previewed()
    {
        await using var workspace = Workspace.Create();
        CopySources(workspace.Project);
        await workspace.InitAsync("dev");

        var preview = (await workspace.PreviewAsync()).ExpectSuccess();

        Assert.NotEmpty(preview.Changes);
        Assert.All(preview.Changes, step => Assert.Equal("create", step.Operation));
        Assert.Contains(preview.Changes, step => step.Type == "azure-native:containerservice:ManagedCluster");
        Assert.Contains(preview.Changes, step => step.Type == "kubernetes:core/v1:ResourceQuota");
    }

    private static void CopySources(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var folder in Needed)
        {
            Copy(Path.Combine(Repository.Root, folder), Path.Combine(target, folder));
        }
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(source))
        {
            var name = Path.GetFileName(folder);
            if (!Outputs.Contains(name))
            {
                Copy(folder, Path.Combine(target, name));
            }
        }
    }
}
