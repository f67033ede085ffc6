using System.Text.Json;

namespace Infra.Review.Graph;

/// <summary>
/// Property values as JSON outside of our own files: in a state, and in objects of an API server. What is no plain data
/// carries the signature of its kind.
/// </summary>
public static class StateValue
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    private const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
    private const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static PropertyValue Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String when element.ValueEquals(Unknown) => UnknownValue.Any,
            JsonValueKind.String => PropertyValue.Of(element.GetString() ?? ""),
            JsonValueKind.Number => PropertyValue.Of(element.GetDouble()),
            JsonValueKind.True => PropertyValue.True,
            JsonValueKind.False => PropertyValue.False,
            JsonValueKind.Array => new ListValue(element.EnumerateArray().Select(Of).ToValueList()),
            JsonValueKind.Object => element.TryGetProperty(Signature, out var kind)
                ? Signed(element, kind.ValueKind == JsonValueKind.String ? kind.GetString() : null)
                : ObjectValue.Of(element.EnumerateObject().Select(member => new Member(member.Name, Of(member.Value)))),
            _ => PropertyValue.Null,
        };

    private static PropertyValue Signed(JsonElement element, string? kind) =>
        kind switch
        {
            Asset => new AssetValue(
                SourceOf(element),
                Text(element, "text") ?? Text(element, "path") ?? Text(element, "uri") ?? "",
                Text(element, "hash")
            ),
            Archive => new ArchiveValue(
                SourceOf(element),
                Text(element, "path") ?? Text(element, "uri"),
                element.TryGetProperty("assets", out var assets) ? Of(assets) as ObjectValue : null,
                Text(element, "hash")
            ),
            Reference => new ReferenceValue(
                Text(element, "urn") ?? "",
                Text(element, "id"),
                Text(element, "packageVersion")
            ),
            Output when !IsSecret(element) => element.TryGetProperty("value", out var value)
                ? Of(value)
                : UnknownValue.Any,
            // A secret, and whatever a later engine signs: nothing of it is shown.
            _ => SecretValue.Masked,
        };

    private static bool IsSecret(JsonElement element) =>
        element.TryGetProperty("secret", out var secret) && secret.ValueKind == JsonValueKind.True;

    private static AssetSource SourceOf(JsonElement element) =>
        element.TryGetProperty("path", out _) ? AssetSource.Path
        : element.TryGetProperty("uri", out _) ? AssetSource.Uri
        : AssetSource.Text;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
