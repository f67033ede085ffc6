using System.Buffers.Binary;
using System.Text;

namespace Pulumi.Serialization;

internal enum WireKind : byte
{
    Null,
    Bool,
    Number,
    String,
    Object,
    List,
}

/// <summary>A google.protobuf.Value seen in its bytes: nothing is copied, and any depth can be read.</summary>
internal readonly struct WireValue
{
    private readonly ReadOnlyMemory<byte> content;
    private readonly double number;

    private WireValue(WireKind kind, ReadOnlyMemory<byte> content, double number = 0)
    {
        Kind = kind;
        this.content = content;
        this.number = number;
    }

    public static WireValue Null => default;

    public WireKind Kind { get; }

    public bool Bool => number != 0;

    public double Number => number;

    public ReadOnlySpan<byte> Utf8 => content.Span;

    /// <summary>The fields of an object, as a google.protobuf.Struct.</summary>
    public ReadOnlyMemory<byte> StructBytes => Kind == WireKind.Object ? content : default;

    public string Text => Encoding.UTF8.GetString(content.Span);

    /// <summary>A whole google.protobuf.Struct as an object.</summary>
    public static WireValue OfStruct(ReadOnlyMemory<byte> bytes) => new(WireKind.Object, bytes);

    public static WireValue OfValue(ReadOnlyMemory<byte> bytes)
    {
        var value = Null;
        var reader = new WireReader(bytes);
        while (reader.Next(out var tag))
        {
            switch (tag)
            {
                case WireFormat.NullValue:
                    reader.Varint();
                    value = Null;
                    break;
                case WireFormat.NumberValue:
                    value = new WireValue(WireKind.Number, default, reader.Double());
                    break;
                case WireFormat.StringValue:
                    value = new WireValue(WireKind.String, reader.Block());
                    break;
                case WireFormat.BoolValue:
                    value = new WireValue(WireKind.Bool, default, reader.Varint() == 0 ? 0 : 1);
                    break;
                case WireFormat.StructValue:
                    value = new WireValue(WireKind.Object, reader.Block());
                    break;
                case WireFormat.ListValue:
                    value = new WireValue(WireKind.List, reader.Block());
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }
        return value;
    }

    public EntryEnumerator Entries() => new(content);

    public ItemEnumerator Items() => new(content);

    /// <summary>The member of an object; null when there is none.</summary>
    public WireValue? Find(ReadOnlySpan<byte> key)
    {
        WireValue? found = null;
        foreach (var (name, value) in Entries())
        {
            if (name.Span.SequenceEqual(key))
            {
                found = value;
            }
        }
        return found;
    }

    internal struct EntryEnumerator(ReadOnlyMemory<byte> content)
    {
        private WireReader reader = new(content);

        public (ReadOnlyMemory<byte> Name, WireValue Value) Current { get; private set; }

        public readonly EntryEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (reader.Next(out var tag))
            {
                if (tag == WireFormat.StructField)
                {
                    Current = Entry(reader.Block());
                    return true;
                }
                reader.Skip(tag);
            }
            return false;
        }

        private static (ReadOnlyMemory<byte>, WireValue) Entry(ReadOnlyMemory<byte> bytes)
        {
            ReadOnlyMemory<byte> name = default;
            var value = Null;
            var fields = new WireReader(bytes);
            while (fields.Next(out var tag))
            {
                switch (tag)
                {
                    case WireFormat.EntryKey:
                        name = fields.Block();
                        break;
                    case WireFormat.EntryValue:
                        value = OfValue(fields.Block());
                        break;
                    default:
                        fields.Skip(tag);
                        break;
                }
            }
            return (name, value);
        }
    }

    internal struct ItemEnumerator(ReadOnlyMemory<byte> content)
    {
        private WireReader reader = new(content);

        public WireValue Current { get; private set; }

        public readonly ItemEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (reader.Next(out var tag))
            {
                if (tag == WireFormat.ListItem)
                {
                    Current = OfValue(reader.Block());
                    return true;
                }
                reader.Skip(tag);
            }
            return false;
        }
    }
}

/// <summary>Reads the fields of one protobuf message.</summary>
internal struct WireReader(ReadOnlyMemory<byte> bytes)
{
    private const string Malformed = "The engine sent a value that cannot be read.";

    private int position;

    public bool Next(out uint tag)
    {
        tag = position < bytes.Length ? (uint)Varint() : 0;
        return tag != 0;
    }

    public ulong Varint()
    {
        var span = bytes.Span;
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (position >= span.Length)
            {
                break;
            }
            var group = span[position++];
            value |= (ulong)(group & 0x7F) << shift;
            if (group < 0x80)
            {
                return value;
            }
        }
        throw new InvalidDataException(Malformed);
    }

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)).Span);

    public ReadOnlyMemory<byte> Block() => Take(Varint());

    public void Skip(uint tag)
    {
        switch (tag & 7)
        {
            case 0:
                Varint();
                break;
            case 1:
                Take(sizeof(ulong));
                break;
            case 2:
                Block();
                break;
            case 5:
                Take(sizeof(uint));
                break;
            default:
                throw new InvalidDataException(Malformed);
        }
    }

    private ReadOnlyMemory<byte> Take(ulong count)
    {
        if (count > (ulong)(bytes.Length - position))
        {
            throw new InvalidDataException(Malformed);
        }
        var taken = bytes.Slice(position, (int)count);
        position += (int)count;
        return taken;
    }
}
