using System.Text.Json.Nodes;

namespace Infra.TestProviders.Kubernetes;

/// <summary>When workloads are ready. Each answers with what is waited for, or null.</summary>
internal static class Workloads
{
    public static string? Deployment(JsonNode live) =>
        Observed(live)
        ?? (
            live.Flag("spec", "paused") ? null
            : live.Condition("Progressing").Text("reason") != "NewReplicaSetAvailable" ? "the new revision to roll out"
            : !live.Is("Available") ? "enough Pods to be available"
            : null
        );

    public static string? StatefulSet(JsonNode live)
    {
        var wanted = Replicas(live);
        var rolls = live.Text("spec", "updateStrategy", "type") != "OnDelete";
        var partition = live.Number("spec", "updateStrategy", "rollingUpdate", "partition");
        return Observed(live)
            ?? (
                live.Number("status", "readyReplicas") < wanted
                    ? $"{wanted} ready Pods, {live.Number("status", "readyReplicas")} are"
                : rolls && live.Number("status", "updatedReplicas") < wanted - partition
                    ? "the new revision to roll out"
                : null
            );
    }

    public static string? DaemonSet(JsonNode live)
    {
        var wanted = live.Number("status", "desiredNumberScheduled");
        var rolls = live.Text("spec", "updateStrategy", "type") != "OnDelete";
        return Observed(live)
            ?? (
                live.Number("status", "numberReady") < wanted
                    ? $"{wanted} ready Pods, {live.Number("status", "numberReady")} are"
                : rolls && live.Number("status", "updatedNumberScheduled") < wanted ? "the new revision to roll out"
                : null
            );
    }

    /// <exception cref="ProviderException">The Job failed.</exception>
    public static string? Job(JsonNode live) =>
        live.Is("Failed") ? throw new ProviderException($"the Job failed: {live.Condition("Failed").Text("message")}")
        : live.Is("Complete") || live.Flag("spec", "suspend") ? null
        : "the Job to complete";

    /// <exception cref="ProviderException">The Pod failed.</exception>
    public static string? Pod(JsonNode live) =>
        live.Text("status", "phase") switch
        {
            "Failed" => throw new ProviderException($"the Pod failed: {live.Text("status", "message")}"),
            "Succeeded" => null,
            _ when live.Is("Ready") => null,
            _ => live.Condition("PodScheduled") is { } scheduled && scheduled.Text("status") == "False"
                ? $"a node: {scheduled.Text("message")}"
                : "the Pod to be ready",
        };

    private static string? Observed(JsonNode live) =>
        live.Number("status", "observedGeneration") < live.Number("metadata", "generation")
            ? "its controller to see it"
            : null;

    private static long Replicas(JsonNode live) =>
        live.At("spec", "replicas") is null ? 1 : live.Number("spec", "replicas");
}
