using Google.Protobuf;
using Infra.Review.Graph;

namespace Infra.Recorder.Wire;

/// <summary>
/// Property values as they travel: <c>google.protobuf.Struct</c> and <c>Value</c> bytes, with the engine's signature
/// objects and unknown texts.
/// </summary>
/// <remarks>
/// Written by hand because the protobuf library refuses about 33 nested objects and makes an object of every byte
/// range; this one goes to <see cref="PropertyValue.MaxDepth"/> and makes only what the value keeps.
/// </remarks>
public static class StructCodec
{
    /// <exception cref="InvalidDataException">The bytes are no Struct, or hold a signature that nobody knows.</exception>
    public static ObjectValue Decode(ByteString wire) => Decode(wire.Span);

    /// <inheritdoc cref="Decode(ByteString)"/>
    public static ObjectValue Decode(ReadOnlySpan<byte> wire) => new StructReader(StringPool.Shared).ReadStruct(wire);

    /// <summary>One <c>Value</c>; no bytes at all are null.</summary>
    /// <exception cref="InvalidDataException">The bytes are no Value, or hold a signature that nobody knows.</exception>
    public static PropertyValue DecodeValue(ReadOnlySpan<byte> wire) =>
        new StructReader(StringPool.Shared).ReadValue(wire, depth: 0);

    /// <summary>
    /// Members are written in their order, so equal objects give equal bytes. Unknowns of every kind are written as
    /// the one text that all programs understand, and a masked secret as a secret unknown.
    /// </summary>
    public static ByteString Encode(ObjectValue value)
    {
        using var writer = new StructWriter();
        writer.WriteStruct(value);
        return writer.ToByteString();
    }

    /// <inheritdoc cref="Encode(ObjectValue)"/>
    public static ByteString EncodeValue(PropertyValue value)
    {
        using var writer = new StructWriter();
        writer.WriteValue(value);
        return writer.ToByteString();
    }
}
