using System.IO.Compression;
using Xunit;

namespace Infra.TestKit.ControlPlane;

/// <summary>
/// The CustomResourceDefinitions of controllers that are not there: the API server knows their kinds and checks every
/// field. They lie in the folder of <c>INFRA_CRDS</c>, else in <c>../shared/data/crds</c> beside the checkout.
/// </summary>
public static class ResourceDefinitions
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Skips the running test where the definitions are missing.</summary>
    public static string Require()
    {
        var folder =
            Environment.GetEnvironmentVariable("INFRA_CRDS")
            ?? Path.Combine(Repository.Root, "..", "shared", "data", "crds");
        if (!Directory.Exists(folder))
        {
            var reason = $"there are no CustomResourceDefinitions in {folder}; INFRA_CRDS names another folder";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("INFRA_REQUIRE_E2E") == "1", reason);
            Assert.Fail(reason);
        }

        return folder;
    }

    public static async Task InstallDefinitionsAsync(this Cluster cluster)
    {
        var copy = Directory.CreateTempSubdirectory("infra-crds-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Require()))
            {
                await CopyAsync(file, copy);
            }

            (await cluster.KubectlAsync("apply", "--server-side", "-f", copy)).Expect(0);
            await UntilEstablishedAsync(cluster);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Large ones are packed.</summary>
    private static async Task CopyAsync(string file, string folder)
    {
        var isPacked = Path.GetExtension(file) == ".gz";
        var name = isPacked ? Path.GetFileNameWithoutExtension(file) : Path.GetFileName(file);
        await using var from = File.OpenRead(file);
        await using var to = File.Create(Path.Combine(folder, name));
        await using Stream content = isPacked ? new GZipStream(from, CompressionMode.Decompress) : from;
        await content.CopyToAsync(to);
    }

    private static async Task UntilEstablishedAsync(Cluster cluster)
    {
        const string Conditions =
            "--output=jsonpath={range .items[*]}{.status.conditions[?(@.type==\"Established\")].status}{\"\\n\"}{end}";
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            // It fails where a definition is so new that nothing is said about it yet.
            var states = await cluster.KubectlAsync("get", "customresourcedefinitions", Conditions);
            if (states.ExitCode == 0 && states.Output.TrimEnd('\n').Split('\n').All(state => state == "True"))
            {
                return;
            }

            await Task.Delay(500, limit.Token);
        }
    }
}
