using System.Text.Json.Nodes;
using Infra.TestKit.ControlPlane;
using Infra.TestKit.Engine;
using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests;

/// <param name="Nodes">Of the pool, afterwards.</param>
/// <param name="RunsOn">The node on which the workload is, afterwards.</param>
internal sealed record Chapter(EngineRun Up, IReadOnlyList<V1Node> Nodes, string RunsOn);

/// <summary>
/// A pool of the development stack gets other machines, other zones, other room for pods; and then somebody tries the same
/// with the pool that the cluster was made with.
/// </summary>
internal sealed record GenerationStory(
    Chapter Size,
    Chapter Zones,
    Chapter MaxPods,
    EngineRun SystemPool,
    EngineRun ProtectedSystemPool
)
{
    private const string Pools = "infra:clusters.dev.pools";

    public static async Task<GenerationStory> PlayAsync()
    {
        await using var workspace = Workspace.Create();
        await using var cluster = await Cluster.StartAsync();
        await cluster.InstallDefinitionsAsync();
        using var client = cluster.Client;
        workspace.Connect("default", cluster.KubeConfig);
        workspace.UseBuiltProgram();
        await workspace.InitAsync("dev");
        (await workspace.UpAsync()).ExpectSuccess();
        await DeployAsync(cluster);

        var size = await ChapterAsync("apps.size", "Standard_D8ds_v5");
        var zones = await ChapterAsync("apps.zones[0]", "2");
        var maxPods = await ChapterAsync("apps.maxPods", "60");
        await SetAsync($"{Pools}.system.size", "Standard_D8ds_v5");
        var system = (await workspace.PreviewAsync()).ExpectSuccess();
        // What an update of a protected stack would have written.
        (await workspace.RunAsync("state", "protect", "--all", "--yes")).Expect(0);
        await SetAsync("infra:protect", "true");
        await SetAsync("infra:clusters.dev.localAccounts", "false");
        await SetAsync("infra:clusters.dev.apiServer.ranges[0]", "203.0.113.0/24");
        var guarded = await workspace.PreviewAsync();
        return new(size, zones, maxPods, system, guarded);

        async Task<Chapter> ChapterAsync(string key, string value)
        {
            await SetAsync($"{Pools}.{key}", value);
            var up = (await workspace.UpAsync()).ExpectSuccess();
            var rollout = await cluster.KubectlAsync("rollout", "status", "deployment/checkout", "--timeout=60s");
            rollout.Expect(0);
            var nodes = await client.CoreV1.ListNodeAsync(labelSelector: "infra/pool=apps");
            var pods = await client.CoreV1.ListNamespacedPodAsync("default", labelSelector: "app=checkout");
            return new(up, [.. nodes.Items], pods.Items[0].Spec.NodeName);
        }

        async Task SetAsync(string key, string value) =>
            (await workspace.RunAsync("config", "set", "--path", key, value)).Expect(0);
    }

    private static async Task DeployAsync(Cluster cluster)
    {
        string[] create = ["create", "deployment", "checkout", "--image=registry.example/checkout:1"];
        (await cluster.KubectlAsync(create)).Expect(0);
        var chosen = new JsonObject { ["nodeSelector"] = new JsonObject { ["infra/pool"] = "apps" } };
        var patch = new JsonObject
        {
            ["spec"] = new JsonObject { ["template"] = new JsonObject { ["spec"] = chosen } },
        };
        string[] select = ["patch", "deployment", "checkout", $"--patch={patch.ToJsonString()}"];
        (await cluster.KubectlAsync(select)).Expect(0);
        (await cluster.KubectlAsync("rollout", "status", "deployment/checkout", "--timeout=60s")).Expect(0);
    }
}
