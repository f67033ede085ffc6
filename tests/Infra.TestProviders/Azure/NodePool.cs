using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>The nodes of one pool, decided from the inputs of an AgentPool or of an inline pool.</summary>
/// <param name="Nodes">By name.</param>
internal sealed record NodePool(string Cluster, string Name, IReadOnlyDictionary<string, JsonObject> Nodes)
{
    // The ceiling, and the default with the overlay network.
    private const int DefaultMaxPods = 250;

    /// <summary>Selects the nodes of a pool in its cluster.</summary>
    public string Selector => $"agentpool={Name}";

    public static NodePool Of(string cluster, string location, string name, ObjectValue inputs)
    {
        var size = VmSize.Parse(inputs.Text("vmSize") ?? throw new ProviderException("vmSize: it is required"));
        var zones = inputs.Texts("availabilityZones").ToList();
        var prefix = $"aks-{name}-{Digits(cluster)}-vmss";
        var nodes = Enumerable
            .Range(0, Count(inputs))
            .ToDictionary(
                at => $"{prefix}{at:D6}",
                at => Node($"{prefix}{at:D6}", Labels(cluster, location, name, inputs, zones, at), inputs, size)
            );
        return new NodePool(cluster, name, nodes);
    }

    private static int Count(ObjectValue inputs)
    {
        var count = inputs.Number("count") ?? inputs.Number("minCount") ?? 1;
        return inputs.Flag("enableAutoScaling") == true
            ? Math.Clamp(count, inputs.Number("minCount") ?? count, inputs.Number("maxCount") ?? count)
            : count;
    }

    private static JsonObject Labels(
        string cluster,
        string location,
        string pool,
        ObjectValue inputs,
        List<string> zones,
        int at
    )
    {
        var labels = inputs.Object("nodeLabels").ToJson();
        labels["agentpool"] = pool;
        labels["kubernetes.azure.com/agentpool"] = pool;
        labels["kubernetes.azure.com/cluster"] = cluster;
        labels["kubernetes.azure.com/mode"] = (inputs.Text("mode") ?? "User").ToLowerInvariant();
        labels["kubernetes.io/os"] = (inputs.Text("osType") ?? "Linux").ToLowerInvariant();
        labels["kubernetes.io/arch"] = "amd64";
        labels["node.kubernetes.io/instance-type"] = inputs.Text("vmSize");
        labels["topology.kubernetes.io/region"] = location;
        // Without zones Azure gives the fault domain.
        labels["topology.kubernetes.io/zone"] = zones.Count > 0 ? $"{location}-{zones[at % zones.Count]}" : "0";
        if (IsSpot(inputs))
        {
            labels["kubernetes.azure.com/scalesetpriority"] = "spot";
        }

        return labels;
    }

    private static JsonObject Node(string name, JsonObject labels, ObjectValue inputs, VmSize size)
    {
        labels["kubernetes.io/hostname"] = name;
        var taints = inputs.Texts("nodeTaints").ToList();
        if (IsSpot(inputs))
        {
            taints.Add("kubernetes.azure.com/scalesetpriority=spot:NoSchedule");
        }

        var pods = inputs.Number("maxPods") ?? DefaultMaxPods;
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Node",
            ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = labels },
            ["spec"] = new JsonObject { ["taints"] = new JsonArray([.. taints.Distinct().Select(Taint)]) },
            ["status"] = new JsonObject
            {
                ["capacity"] = Resources(size.Cores * 1000, size.MemoryGiB * 1024, pods),
                ["allocatable"] = Resources(
                    size.Cores * 1000 - ReservedCpu(size.Cores),
                    size.MemoryGiB * 1024 - ReservedMemory(size.MemoryGiB * 1024, pods),
                    pods
                ),
            },
        };
    }

    private static JsonObject Resources(int milliCpu, double memoryMiB, int pods) =>
        new()
        {
            ["cpu"] = $"{milliCpu}m",
            ["memory"] = $"{(long)memoryMiB}Mi",
            ["pods"] = $"{pods}",
            ["ephemeral-storage"] = "100Gi",
        };

    // The steps that AKS publishes for what the kubelet keeps: millicores by cores; memory by pods, a quarter at most,
    // and 100 MiB under which Pods are evicted.
    private static int ReservedCpu(int cores) =>
        cores switch
        {
            <= 1 => 60,
            <= 2 => 100,
            <= 4 => 140,
            <= 8 => 180,
            <= 16 => 260,
            <= 32 => 420,
            _ => 740,
        };

    private static double ReservedMemory(double memoryMiB, int pods) => Math.Min(20.0 * pods + 50, memoryMiB / 4) + 100;

    private static JsonObject Taint(string text)
    {
        var (pair, effect) = (text.Split(':')[0], text.Split(':')[^1]);
        var taint = new JsonObject { ["key"] = pair.Split('=')[0], ["effect"] = effect };
        if (pair.Contains('='))
        {
            taint["value"] = pair.Split('=')[1];
        }

        return taint;
    }

    private static bool IsSpot(ObjectValue inputs) => inputs.Text("scaleSetPriority") == "Spot";

    private static string Digits(string cluster) =>
        (BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(cluster))) % 100_000_000).ToString(
            "D8",
            CultureInfo.InvariantCulture
        );
}
