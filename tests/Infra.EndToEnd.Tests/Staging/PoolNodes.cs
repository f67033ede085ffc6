using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Infra.EndToEnd.Tests.Staging;

/// <summary>The nodes that a plan gives a cluster at its largest, as the cluster autoscaler would make them.</summary>
internal static class PoolNodes
{
    public const string Zone = "topology.kubernetes.io/zone";

    /// <summary>What Azure's machines of that size leave to pods, in cores and GiB (rounded down).</summary>
    private static readonly Dictionary<string, (int Cpu, int Memory)> Sizes = new()
    {
        ["Standard_D4ds_v5"] = (3, 12),
        ["Standard_D8ds_v5"] = (7, 26),
    };

    /// <param name="plan">What <c>infra plan staging --format json</c> says.</param>
    public static async Task<IReadOnlyList<string>> MakeAsync(IKubernetes client, JsonNode plan)
    {
        var zones = new SortedSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var pool in Pools(plan).Where(pool => pool["scaleSetPriority"]?.GetValue<string>() != "Spot"))
        {
            var size = Sizes[$"{pool["vmSize"]}"];
            var spread = pool["availabilityZones"]?.AsArray().Select(zone => $"{zone}").ToList() ?? [];
            for (var node = 0; node < pool["maxCount"]?.GetValue<int>(); node++)
            {
                var zone = spread[node % spread.Count];
                zones.Add(zone);
                await client.CoreV1.CreateNodeAsync(Node($"node-{++number}", zone, size));
            }
        }

        return [.. zones];
    }

    /// <summary>Nodes of a cluster that exists, shared out over three zones.</summary>
    /// <returns>Their names.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(IKubernetes client, int count)
    {
        var names = new List<string>();
        for (var number = 0; number < count; number++)
        {
            var node = Node($"node-{number + 1}", $"zone-{number % 3 + 1}", Sizes["Standard_D4ds_v5"]);
            names.Add((await client.CoreV1.CreateNodeAsync(node)).Name());
        }

        return names;
    }

    /// <summary>Every pool of nodes, wherever in the plan it stands.</summary>
    private static IEnumerable<JsonObject> Pools(JsonNode? node) =>
        node switch
        {
            JsonObject pool when pool.ContainsKey("vmSize") && pool.ContainsKey("maxCount") => [pool],
            JsonObject other => other.SelectMany(member => Pools(member.Value)),
            JsonArray items => items.SelectMany(Pools),
            _ => [],
        };

    private static V1Node Node(string name, string zone, (int Cpu, int Memory) size)
    {
        var room = new Dictionary<string, ResourceQuantity>
        {
            ["cpu"] = new($"{size.Cpu}"),
            ["memory"] = new($"{size.Memory}Gi"),
            ["pods"] = new("110"),
        };
        return new()
        {
            Metadata = new()
            {
                Name = name,
                Labels = new Dictionary<string, string> { [Zone] = zone, ["kubernetes.io/os"] = "linux" },
            },
            Status = new() { Capacity = room, Allocatable = room },
        };
    }
}
