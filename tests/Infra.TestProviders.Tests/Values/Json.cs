using System.Text.Json.Nodes;
using Infra.Review.Graph;

namespace Infra.TestProviders.Tests;

/// <summary>Values written as JSON.</summary>
internal static class Json
{
    public static ObjectValue Object(string json) => Node(json).AsObject().ToObject();

    public static JsonNode Node(string json) =>
        JsonNode.Parse(json) ?? throw new ArgumentException("null is no object", nameof(json));
}
