using Infra.Review.Graph;

namespace Infra.Recorder.Wire;

/// <summary>What a signed object and an unknown text stand for.</summary>
internal static class Signatures
{
    private static readonly UnknownValue UnknownBool = new(UnknownKind.Bool);
    private static readonly UnknownValue UnknownNumber = new(UnknownKind.Number);
    private static readonly UnknownValue UnknownList = new(UnknownKind.List);
    private static readonly UnknownValue UnknownObject = new(UnknownKind.Object);
    private static readonly UnknownValue UnknownAsset = new(UnknownKind.Asset);
    private static readonly UnknownValue UnknownArchive = new(UnknownKind.Archive);

    public static UnknownValue? Unknown(ReadOnlySpan<byte> utf8)
    {
        Span<char> text = stackalloc char[WireText.UnknownAny.Length];
        return System.Text.Ascii.ToUtf16(utf8, text, out _) != System.Buffers.OperationStatus.Done
            ? null
            : text switch
            {
                WireText.UnknownAny => UnknownValue.Any,
                WireText.UnknownBool => UnknownBool,
                WireText.UnknownNumber => UnknownNumber,
                WireText.UnknownList => UnknownList,
                WireText.UnknownObject => UnknownObject,
                WireText.UnknownAsset => UnknownAsset,
                WireText.UnknownArchive => UnknownArchive,
                _ => null,
            };
    }

    public static PropertyValue Resolve(ObjectValue signed) =>
        Text(signed, WireText.Signature) switch
        {
            WireText.Secret => new SecretValue(signed["value"] ?? PropertyValue.Null),
            WireText.Asset => Located(signed) is var (source, location)
                ? new AssetValue(source, location, Text(signed, "hash"))
                : throw Incomplete("asset"),
            WireText.Archive => ResolveArchive(signed),
            WireText.Reference => ResolveReference(signed),
            WireText.Output => ResolveOutput(signed),
            WireText.Bytes => new BytesValue(Text(signed, "value") ?? ""),
            _ => throw new InvalidDataException("A value carries a signature that nobody knows."),
        };

    private static ArchiveValue ResolveArchive(ObjectValue signed) =>
        signed["assets"] is ObjectValue assets
            ? new ArchiveValue(AssetSource.Text, Location: null, assets, Text(signed, "hash"))
        : Located(signed) is var (source, location)
            ? new ArchiveValue(source, location, Assets: null, Text(signed, "hash"))
        : throw Incomplete("archive");

    private static ReferenceValue ResolveReference(ObjectValue signed)
    {
        var id = signed["id"] switch
        {
            null or NullValue => null,
            StringValue text => text.Value,
            _ => "",
        };
        return Text(signed, "urn") is { } urn
            ? new ReferenceValue(urn, id, Text(signed, "packageVersion"))
            : throw Incomplete("reference");
    }

    private static PropertyValue ResolveOutput(ObjectValue signed)
    {
        var value =
            signed["value"]
            ?? (
                signed["dependencies"] is ListValue urns
                    ? new UnknownValue(
                        UnknownKind.Any,
                        urns.Items.OfType<StringValue>().Select(urn => urn.Value).ToSortedSet()
                    )
                    : UnknownValue.Any
            );
        return signed["secret"] is BoolValue { Value: true } ? new SecretValue(value) : value;
    }

    private static (AssetSource Source, string Location)? Located(ObjectValue signed) =>
        Text(signed, "text") is { } text ? (AssetSource.Text, text)
        : Text(signed, "path") is { } path ? (AssetSource.Path, path)
        : Text(signed, "uri") is { } uri ? (AssetSource.Uri, uri)
        : null;

    private static string? Text(ObjectValue signed, string name) => (signed[name] as StringValue)?.Value;

    private static InvalidDataException Incomplete(string what) => new($"A value is signed as {what}, but is not one.");
}
