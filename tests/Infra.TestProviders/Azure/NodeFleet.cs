using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Infra.TestProviders.Kubernetes;

namespace Infra.TestProviders.Azure;

/// <summary>
/// The local control planes that stand for the clusters: a folder with one kubeconfig for each cluster, by its name,
/// or <c>default.yaml</c> for all others.
/// </summary>
internal static class NodeFleet
{
    /// <summary>Names the folder.</summary>
    public const string Variable = "INFRA_TEST_CLUSTERS";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The kubeconfig that the cluster's users get.</summary>
    /// <exception cref="ProviderException">The test has no control plane for that cluster.</exception>
    public static string KubeconfigOf(string cluster)
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? "";
        var path = new[] { cluster, "default" }
            .Select(name => Path.Combine(folder, $"{name}.yaml"))
            .FirstOrDefault(File.Exists);
        return path is not null
            ? File.ReadAllText(path)
            : throw new ProviderException($"{Variable} holds neither {cluster}.yaml nor default.yaml.");
    }

    /// <summary>Makes, changes and removes nodes until the pool is as decided, and waits until all are ready.</summary>
    public static async Task SettleAsync(NodePool pool, CancellationToken stop)
    {
        using var server = ApiServer.Connect(KubeconfigOf(pool.Cluster));
        var present = (await ListAsync(server, pool, stop)).ToDictionary(node => node.Text("metadata", "name") ?? "");
        foreach (var name in present.Keys.Except(pool.Nodes.Keys))
        {
            await RemoveAsync(server, name, stop);
        }

        foreach (var (name, node) in pool.Nodes)
        {
            if (present.ContainsKey(name))
            {
                var change = new JsonObject
                {
                    ["metadata"] = new JsonObject { ["labels"] = node.At("metadata", "labels")?.DeepClone() },
                    ["spec"] = node["spec"]?.DeepClone(),
                };
                await server.MergeAsync($"/api/v1/nodes/{name}", change, stop);
            }
            else
            {
                await server.PostAsync("/api/v1/nodes", node, stop);
            }
        }

        await UntilAsync(
            async () => (await ListAsync(server, pool, stop)).Count(node => node.Is("Ready")) == pool.Nodes.Count,
            $"{pool.Nodes.Count} ready nodes in the pool {pool.Name}",
            stop
        );
    }

    /// <summary>Removes the nodes of one pool, or of the whole cluster.</summary>
    public static async Task RemoveAsync(string cluster, string? pool, CancellationToken stop)
    {
        using var server = ApiServer.Connect(KubeconfigOf(cluster));
        var selector = $"kubernetes.azure.com/cluster={cluster}" + (pool is null ? "" : $",agentpool={pool}");
        foreach (var node in await ListAsync(server, selector, stop))
        {
            await RemoveAsync(server, node.Text("metadata", "name") ?? "", stop);
        }
    }

    private static async Task RemoveAsync(ApiServer server, string name, CancellationToken stop)
    {
        try
        {
            await DrainAsync(server, name, stop);
            await server.DeleteAsync($"/api/v1/nodes/{name}", [], stop);
        }
        catch (ApiException exception) when (exception.Code == HttpStatusCode.NotFound)
        {
            // Gone already, which is what was wanted.
        }
    }

    /// <summary>As AKS does before a node goes: it takes no pods any more, and those that it has go elsewhere.</summary>
    private static async Task DrainAsync(ApiServer server, string name, CancellationToken stop)
    {
        var cordoned = new JsonObject { ["spec"] = new JsonObject { ["unschedulable"] = true } };
        await server.MergeAsync($"/api/v1/nodes/{name}", cordoned, stop);
        var selector = Uri.EscapeDataString($"spec.nodeName={name}");
        var pods = await server.GetAsync($"/api/v1/pods?fieldSelector={selector}", stop);
        foreach (var pod in pods.Items("items"))
        {
            var path = $"/api/v1/namespaces/{pod.Text("metadata", "namespace")}/pods/{pod.Text("metadata", "name")}";
            await server.DeleteAsync(path, new JsonObject { ["gracePeriodSeconds"] = 0 }, stop);
        }
    }

    private static Task<IReadOnlyList<JsonNode>> ListAsync(ApiServer server, NodePool pool, CancellationToken stop) =>
        ListAsync(server, $"kubernetes.azure.com/cluster={pool.Cluster},{pool.Selector}", stop);

    private static async Task<IReadOnlyList<JsonNode>> ListAsync(
        ApiServer server,
        string selector,
        CancellationToken stop
    )
    {
        var found = await server.GetAsync($"/api/v1/nodes?labelSelector={Uri.EscapeDataString(selector)}", stop);
        return [.. found.Items("items")];
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, string what, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > Patience)
            {
                throw new ProviderException($"there are not {what} after {Patience}");
            }

            await Task.Delay(Pause, stop);
        }
    }
}
