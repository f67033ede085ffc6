namespace Pulumi.Serialization;

/// <summary>Takes the marks off a value: secrets, output values, unknown texts.</summary>
internal static class Unwrapping
{
    private const int SentinelLength = 36;

    /// <summary>The plain value and, for assets and resources, its signature. Unknown values become null.</summary>
    public static (WireValue Value, string? Signature) Unwrap(WireValue value, DecodeState state)
    {
        while (true)
        {
            if (value.Kind == WireKind.String && IsSentinel(value.Utf8))
            {
                state.IsUnknown = true;
                return (WireValue.Null, null);
            }
            if (value.Kind != WireKind.Object || value.Find(Utf8.Key) is not { Kind: WireKind.String } signature)
            {
                return (value, null);
            }
            switch (signature.Text)
            {
                case Signatures.Secret:
                    state.IsSecret = true;
                    value = value.Find(Utf8.Value) ?? WireValue.Null;
                    break;
                case Signatures.OutputValue:
                    value = OutputValue(value, state);
                    break;
                case Signatures.ByteString:
                    value = value.Find(Utf8.Value) ?? WireValue.Null;
                    break;
                case Signatures.Asset or Signatures.Archive or Signatures.Resource:
                    return (value, signature.Text);
                default:
                    throw new InvalidDataException($"The engine sent an object of unknown kind '{signature.Text}'.");
            }
        }
    }

    private static WireValue OutputValue(WireValue value, DecodeState state)
    {
        state.IsSecret |= value.Find(Utf8.Secret) is { Kind: WireKind.Bool, Bool: true };
        if (value.Find(Utf8.Dependencies) is { Kind: WireKind.List } dependencies)
        {
            foreach (var urn in dependencies.Items())
            {
                state.DependOn(urn.Text);
            }
        }
        if (value.Find(Utf8.Value) is { } inner)
        {
            return inner;
        }
        state.IsUnknown = true;
        return WireValue.Null;
    }

    private static bool IsSentinel(ReadOnlySpan<byte> text) =>
        text.Length == SentinelLength
        && (
            text.SequenceEqual("04da6b54-80e4-46f7-96ec-b56ff0331ba9"u8) // text, or anything
            || text.SequenceEqual("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"u8) // bool
            || text.SequenceEqual("3eeb2bf0-c639-47a8-9e75-3b44932eb421"u8) // number
            || text.SequenceEqual("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"u8) // list
            || text.SequenceEqual("030794c1-ac77-496b-92df-f27374a8bd58"u8) // asset
            || text.SequenceEqual("e48ece36-62e2-4504-bad9-02848725956a"u8) // archive
            || text.SequenceEqual("dd056dcd-154b-4c76-9bd3-c8f88648b5ff"u8) // object
        );

    private static class Utf8
    {
        public static ReadOnlySpan<byte> Key => "4dabf18193072939515e22adb298388d"u8;

        public static ReadOnlySpan<byte> Value => "value"u8;

        public static ReadOnlySpan<byte> Secret => "secret"u8;

        public static ReadOnlySpan<byte> Dependencies => "dependencies"u8;
    }
}
