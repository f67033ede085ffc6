using System.Diagnostics.CodeAnalysis;

namespace Infra.Review.Graph;

/// <summary>The words of the marker objects, and the way from a marker back to its value.</summary>
internal static class Markers
{
    public const string Name = "$";
    public const string Secret = "secret";
    public const string Unknown = "unknown";
    public const string Asset = "asset";
    public const string Archive = "archive";
    public const string Reference = "reference";
    public const string Bytes = "bytes";
    public const string Number = "number";

    /// <summary>True for names of <c>$</c> alone, which an ordinary object writes with one more of them.</summary>
    public static bool LooksLikeMarker(string name) => name.Length > 0 && name.AsSpan().TrimStart('$').IsEmpty;

    [SuppressMessage("Globalization", "CA1308", Justification = "The words of the format are lower case.")]
    public static string NameOf(UnknownKind kind) => kind.ToString().ToLowerInvariant();

    public static string NameOf(AssetSource source) =>
        source switch
        {
            AssetSource.Text => "text",
            AssetSource.Path => "path",
            _ => "uri",
        };

    public static string NameOf(double value) =>
        double.IsNaN(value) ? "NaN"
        : value > 0 ? "Infinity"
        : "-Infinity";

    /// <summary>The value of a marker object, or null if there is no such marker.</summary>
    public static PropertyValue? Resolve(string marker, ObjectValue members) =>
        marker switch
        {
            Secret => Text(members, "trace") is { } trace ? new SecretValue(Content: null, trace) : SecretValue.Masked,
            Unknown => ResolveUnknown(members),
            Asset => ResolveAsset(members),
            Archive => ResolveArchive(members),
            Reference => Text(members, "urn") is { } urn
                ? new ReferenceValue(urn, Text(members, "id"), Text(members, "packageVersion"))
                : null,
            Bytes => Text(members, "base64") is { } base64 ? new BytesValue(base64) : null,
            Number => ResolveNumber(members),
            _ => null,
        };

    private static UnknownValue? ResolveUnknown(ObjectValue members)
    {
        var kind = UnknownKind.Any;
        if (Text(members, "kind") is { } name && !Enum.TryParse(name, ignoreCase: true, out kind))
        {
            return null;
        }

        var waitsFor = members["waitsFor"] is ListValue list
            ? list.Items.OfType<StringValue>().Select(item => item.Value).ToValueList()
            : default;
        return kind == UnknownKind.Any && waitsFor.IsEmpty ? UnknownValue.Any : new UnknownValue(kind, waitsFor);
    }

    private static AssetValue? ResolveAsset(ObjectValue members) =>
        Located(members) is var (source, location) ? new AssetValue(source, location, Text(members, "hash")) : null;

    private static ArchiveValue? ResolveArchive(ObjectValue members) =>
        members["assets"] is ObjectValue assets
            ? new ArchiveValue(AssetSource.Text, Location: null, assets, Text(members, "hash"))
        : Located(members) is var (source, location)
            ? new ArchiveValue(source, location, Assets: null, Text(members, "hash"))
        : null;

    private static (AssetSource Source, string Location)? Located(ObjectValue members)
    {
        foreach (var source in (ReadOnlySpan<AssetSource>)[AssetSource.Text, AssetSource.Path, AssetSource.Uri])
        {
            if (Text(members, NameOf(source)) is { } location)
            {
                return (source, location);
            }
        }

        return null;
    }

    private static NumberValue? ResolveNumber(ObjectValue members) =>
        Text(members, "value") switch
        {
            "NaN" => new NumberValue(double.NaN),
            "Infinity" => new NumberValue(double.PositiveInfinity),
            "-Infinity" => new NumberValue(double.NegativeInfinity),
            _ => null,
        };

    private static string? Text(ObjectValue members, string name) => (members[name] as StringValue)?.Value;
}
