using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Infra.Review.Graph.Engine;

/// <summary>
/// A property value as the engine writes it into states and previews: JSON in which what is no plain data carries the
/// signature of its kind.
/// </summary>
public static class EngineValue
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    private const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
    private const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private const string MaskedSecret = "[secret]";
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    // What stands for a value of each kind that is not known yet.
    private static readonly Dictionary<string, UnknownKind> Unknowns = new()
    {
        ["04da6b54-80e4-46f7-96ec-b56ff0331ba9"] = UnknownKind.Any,
        ["1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"] = UnknownKind.Bool,
        ["3eeb2bf0-c639-47a8-9e75-3b44932eb421"] = UnknownKind.Number,
        ["6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"] = UnknownKind.List,
        ["030794c1-ac77-496b-92df-f27374a8bd58"] = UnknownKind.Asset,
        ["e48ece36-62e2-4504-bad9-02848725956a"] = UnknownKind.Archive,
        ["dd056dcd-154b-4c76-9bd3-c8f88648b5ff"] = UnknownKind.Object,
    };

    internal static bool IsUnknown(string text) => Unknowns.ContainsKey(text);

    /// <summary>Nothing where it is no object.</summary>
    public static ObjectValue Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? ObjectValue.Of(value.EnumerateObject().Select(member => new Member(member.Name, Of(member.Value))))
            : ObjectValue.Empty;

    public static PropertyValue Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Text(value.GetString() ?? ""),
            JsonValueKind.Number => PropertyValue.Of(value.GetDouble()),
            JsonValueKind.True => PropertyValue.True,
            JsonValueKind.False => PropertyValue.False,
            JsonValueKind.Array => new ListValue(value.EnumerateArray().Select(Of).ToValueList()),
            JsonValueKind.Object => Marked(value),
            _ => PropertyValue.Null,
        };

    private static PropertyValue Text(string text) =>
        Unknowns.TryGetValue(text, out var kind) ? new UnknownValue(kind)
        : text == MaskedSecret ? SecretValue.Masked
        : PropertyValue.Of(text);

    private static PropertyValue Marked(JsonElement value) =>
        Member(value, Signature) switch
        {
            Secret => Digest(value),
            Asset => Located(value) is var (source, at)
                ? new AssetValue(source, at, Member(value, "hash"))
                : Members(value),
            Archive when value.TryGetProperty("assets", out var assets) => new ArchiveValue(
                AssetSource.Text,
                Location: null,
                Members(assets),
                Member(value, "hash")
            ),
            Archive => Located(value) is var (source, at)
                ? new ArchiveValue(source, at, Assets: null, Member(value, "hash"))
                : Members(value),
            Reference => new ReferenceValue(
                Member(value, "urn") ?? "",
                Member(value, "id"),
                Member(value, "packageVersion")
            ),
            Output when !value.TryGetProperty("secret", out var secret) || secret.ValueKind == JsonValueKind.False =>
                value.TryGetProperty("value", out var inner) ? Of(inner) : UnknownValue.Any,
            null => Members(value),
            // A secret of another shape, and whatever a later engine signs: nothing of it is shown.
            _ => SecretValue.Masked,
        };

    /// <summary>
    /// Of a secret only a digest is kept: enough to tell whether it changed, since the engine encrypts an unchanged value to
    /// the same text. Its key is forgotten with this process, so that nobody can guess at a plain text by it.
    /// </summary>
    private static SecretValue Digest(JsonElement value)
    {
        var text = Member(value, "plaintext") ?? Member(value, "ciphertext");
        return string.IsNullOrEmpty(text) || text == MaskedSecret
            ? SecretValue.Masked
            : new SecretValue(
                Content: null,
                Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)))
            );
    }

    private static (AssetSource Source, string Location)? Located(JsonElement value) =>
        Member(value, "text") is { } text ? (AssetSource.Text, text)
        : Member(value, "path") is { } path ? (AssetSource.Path, path)
        : Member(value, "uri") is { } uri ? (AssetSource.Uri, uri)
        : null;

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
