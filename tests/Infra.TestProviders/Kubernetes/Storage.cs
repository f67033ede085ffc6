using System.Text.Json.Nodes;

namespace Infra.TestProviders.Kubernetes;

/// <summary>When volumes and claims are ready.</summary>
internal static class Storage
{
    public static async Task<string?> ClaimAsync(JsonObject live, ApiServer server, CancellationToken stop)
    {
        var phase = live.Text("status", "phase");
        if (phase == "Bound")
        {
            return null;
        }

        var storageClass = live.Text("spec", "storageClassName") is { Length: > 0 } name
            ? await server.GetAsync($"/apis/storage.k8s.io/v1/storageclasses/{name}", stop)
            : null;
        return phase == "Pending" && storageClass.Text("volumeBindingMode") == "WaitForFirstConsumer"
            ? null
            : "a volume";
    }

    public static string? PersistentVolume(JsonNode live) =>
        live.Text("status", "phase") is "Available" or "Bound" ? null : "the volume to be available";
}
