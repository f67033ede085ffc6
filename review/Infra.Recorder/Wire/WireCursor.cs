using System.Buffers.Binary;

namespace Infra.Recorder.Wire;

/// <summary>Walks the fields of one protobuf message in place.</summary>
internal ref struct WireCursor(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> rest = message;

    public readonly bool AtEnd => rest.IsEmpty;

    /// <summary>The next field's number and wire type; its value has to be taken or skipped.</summary>
    public (int Field, WireType Type) Next()
    {
        var tag = Varint();
        var field = tag >> 3;
        return field is 0 or > int.MaxValue ? throw Broken() : ((int)field, (WireType)(tag & 7));
    }

    public ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0, at = 0; shift < 64; shift += 7, at++)
        {
            if (at == rest.Length)
            {
                break;
            }

            var unit = rest[at];
            value |= (ulong)(unit & 0x7f) << shift;
            if (unit < 0x80)
            {
                rest = rest[(at + 1)..];
                return value;
            }
        }

        throw Broken();
    }

    public double Double()
    {
        if (rest.Length < 8)
        {
            throw Broken();
        }

        var value = BinaryPrimitives.ReadDoubleLittleEndian(rest);
        rest = rest[8..];
        return value;
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Varint();
        if (length > (ulong)rest.Length)
        {
            throw Broken();
        }

        var bytes = rest[..(int)length];
        rest = rest[(int)length..];
        return bytes;
    }

    public void Skip(WireType type)
    {
        switch (type)
        {
            case WireType.Varint:
                Varint();
                break;
            case WireType.Fixed64:
                Double();
                break;
            case WireType.Bytes:
                Bytes();
                break;
            case WireType.Fixed32 when rest.Length >= 4:
                rest = rest[4..];
                break;
            default:
                throw Broken();
        }
    }

    private static InvalidDataException Broken() => new("The bytes of a property value are cut or broken.");
}

internal enum WireType
{
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    Fixed32 = 5,
}
