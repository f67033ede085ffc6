using System.Text.Json.Nodes;

namespace Infra.TestProviders.Kubernetes;

/// <summary>Short ways into the JSON of an object.</summary>
internal static class JsonLook
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>0 where it is not there, as the API server leaves zeros out.</summary>
    public static long Number(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue(out long number) ? number : 0;

    public static bool Flag(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue(out bool flag) && flag;

    public static IEnumerable<JsonNode> Items(this JsonNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as JsonArray)?.OfType<JsonNode>() ?? [];

    /// <summary>The condition of that type in the status, or null.</summary>
    public static JsonNode? Condition(this JsonNode? node, string type) =>
        node.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == type);

    public static bool Is(this JsonNode? node, string condition) => node.Condition(condition).Text("status") == "True";
}
