using Infra.Review.Graph;

namespace Infra.Recorder.Wire;

/// <summary>Struct and Value bytes to property values.</summary>
internal readonly ref struct StructReader(StringPool pool)
{
    private const int EntryKey = 1;
    private const int EntryValue = 2;

    public ObjectValue ReadStruct(ReadOnlySpan<byte> wire) => ObjectValue.OfOwned(ReadMembers(wire, depth: 0, out _));

    public PropertyValue ReadValue(ReadOnlySpan<byte> wire, int depth)
    {
        var value = PropertyValue.Null;
        var cursor = new WireCursor(wire);
        while (!cursor.AtEnd)
        {
            switch (cursor.Next())
            {
                case (1, WireType.Varint):
                    cursor.Varint();
                    value = PropertyValue.Null;
                    break;
                case (2, WireType.Fixed64):
                    value = new NumberValue(cursor.Double());
                    break;
                case (3, WireType.Bytes):
                    value = ReadText(cursor.Bytes());
                    break;
                case (4, WireType.Varint):
                    value = PropertyValue.Of(cursor.Varint() != 0);
                    break;
                case (5, WireType.Bytes):
                    value = ReadObject(cursor.Bytes(), depth + 1);
                    break;
                case (6, WireType.Bytes):
                    value = ReadList(cursor.Bytes(), depth + 1);
                    break;
                case var (_, type):
                    cursor.Skip(type);
                    break;
            }
        }

        return value;
    }

    private PropertyValue ReadText(ReadOnlySpan<byte> utf8) =>
        utf8.Length == WireText.UnknownAny.Length && utf8[8] == '-' && Signatures.Unknown(utf8) is { } unknown
            ? unknown
            : new StringValue(pool.Get(utf8));

    private PropertyValue ReadObject(ReadOnlySpan<byte> wire, int depth)
    {
        var members = ReadMembers(wire, depth, out var signed);
        var value = ObjectValue.OfOwned(members);
        return signed ? Signatures.Resolve(value) : value;
    }

    private Member[] ReadMembers(ReadOnlySpan<byte> wire, int depth, out bool signed)
    {
        signed = false;
        var members = new Member[Count(wire, depth)];
        var count = 0;
        var cursor = new WireCursor(wire);
        while (!cursor.AtEnd)
        {
            if (cursor.Next() is not (1, WireType.Bytes))
            {
                throw new InvalidDataException("The bytes of an object hold a field that is no member.");
            }

            var member = ReadEntry(cursor.Bytes(), depth);
            signed |= member.Name == WireText.Signature;
            members[count++] = member;
        }

        return members;
    }

    private Member ReadEntry(ReadOnlySpan<byte> wire, int depth)
    {
        var name = "";
        var value = PropertyValue.Null;
        var cursor = new WireCursor(wire);
        while (!cursor.AtEnd)
        {
            switch (cursor.Next())
            {
                case (EntryKey, WireType.Bytes):
                    name = pool.Get(cursor.Bytes());
                    break;
                case (EntryValue, WireType.Bytes):
                    value = ReadValue(cursor.Bytes(), depth);
                    break;
                case var (_, type):
                    cursor.Skip(type);
                    break;
            }
        }

        return new Member(name, value);
    }

    private ListValue ReadList(ReadOnlySpan<byte> wire, int depth)
    {
        var count = Count(wire, depth);
        if (count == 0)
        {
            return ListValue.Empty;
        }

        var items = new PropertyValue[count];
        var cursor = new WireCursor(wire);
        for (var i = 0; i < count; i++)
        {
            cursor.Next();
            items[i] = ReadValue(cursor.Bytes(), depth);
        }

        return new ListValue(ValueList.Own(items));
    }

    /// <summary>How many members or items: counted first, so that the array is made once and fits.</summary>
    private static int Count(ReadOnlySpan<byte> wire, int depth)
    {
        if (depth > PropertyValue.MaxDepth)
        {
            throw new InvalidDataException($"A value is nested deeper than {PropertyValue.MaxDepth} levels.");
        }

        var count = 0;
        var cursor = new WireCursor(wire);
        while (!cursor.AtEnd)
        {
            var (_, type) = cursor.Next();
            if (type != WireType.Bytes)
            {
                throw new InvalidDataException("The bytes of an object or list hold a field that is no member.");
            }

            cursor.Skip(type);
            count++;
        }

        return count;
    }
}
