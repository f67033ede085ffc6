using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;
using Infra.Review.Graph;

namespace Infra.Recorder.Wire;

/// <summary>
/// Property values to Struct and Value bytes. Writes from the end to the front: the length of a part is then known
/// when its head is written, and no size has to be computed beforehand.
/// </summary>
internal sealed class StructWriter : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1024);
    private int start;

    public StructWriter() => start = buffer.Length;

    private int Written => buffer.Length - start;

    public ByteString ToByteString() =>
        Written == 0 ? ByteString.Empty : UnsafeByteOperations.UnsafeWrap(buffer.AsSpan(start).ToArray());

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    public void WriteStruct(ObjectValue value)
    {
        var members = value.Members.AsSpan();
        for (var i = members.Length - 1; i >= 0; i--)
        {
            WriteMember(members[i].Name, members[i].Value);
        }
    }

    public void WriteValue(PropertyValue value)
    {
        switch (value)
        {
            case NullValue:
                Write(0);
                Tag(1, WireType.Varint);
                break;
            case NumberValue number:
                BinaryPrimitives.WriteDoubleLittleEndian(Room(8), number.Value);
                Tag(2, WireType.Fixed64);
                break;
            case StringValue text:
                WriteText(3, text.Value);
                break;
            case BoolValue flag:
                Write(flag.Value ? (byte)1 : (byte)0);
                Tag(4, WireType.Varint);
                break;
            case ObjectValue members:
                var objectEnd = Written;
                WriteStruct(members);
                Head(5, objectEnd);
                break;
            case ListValue list:
                WriteList(list);
                break;
            case UnknownValue:
                WriteText(3, WireText.UnknownAny);
                break;
            default:
                WriteSigned(value);
                break;
        }
    }

    private void WriteList(ListValue list)
    {
        var listEnd = Written;
        var items = list.Items.AsSpan();
        for (var i = items.Length - 1; i >= 0; i--)
        {
            var itemEnd = Written;
            WriteValue(items[i]);
            Head(1, itemEnd);
        }

        Head(6, listEnd);
    }

    private void WriteSigned(PropertyValue value)
    {
        var end = Written;
        switch (value)
        {
            case SecretValue secret:
                WriteMember("value", secret.Content ?? UnknownValue.Any);
                WriteMember(WireText.Signature, WireText.Secret);
                break;
            case AssetValue asset:
                WriteMember(NameOf(asset.Source), asset.Location);
                WriteMember("hash", asset.Hash);
                WriteMember(WireText.Signature, WireText.Asset);
                break;
            case ArchiveValue archive:
                WriteMember(NameOf(archive.Source), archive.Location);
                WriteMember("hash", archive.Hash);
                if (archive.Assets is { } assets)
                {
                    WriteMember("assets", assets);
                }

                WriteMember(WireText.Signature, WireText.Archive);
                break;
            case ReferenceValue reference:
                WriteMember("urn", reference.Urn);
                WriteMember("packageVersion", reference.PackageVersion);
                WriteMember("id", reference.Id);
                WriteMember(WireText.Signature, WireText.Reference);
                break;
            case BytesValue bytes:
                WriteMember("value", bytes.Base64);
                WriteMember(WireText.Signature, WireText.Bytes);
                break;
        }

        Head(5, end);
    }

    private static string NameOf(AssetSource source) =>
        source switch
        {
            AssetSource.Text => "text",
            AssetSource.Path => "path",
            _ => "uri",
        };

    private void WriteMember(string name, string? text)
    {
        if (text is not null)
        {
            WriteMember(name, new StringValue(text));
        }
    }

    private void WriteMember(string name, PropertyValue value)
    {
        var entryEnd = Written;
        WriteValue(value);
        Head(2, entryEnd);
        WriteText(1, name);
        Head(1, entryEnd);
    }

    private void WriteText(int field, string text)
    {
        var end = Written;
        Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text)));
        Head(field, end);
    }

    /// <summary>Length and tag in front of everything written since <paramref name="end"/>.</summary>
    private void Head(int field, int end)
    {
        Varint((uint)(Written - end));
        Tag(field, WireType.Bytes);
    }

    private void Tag(int field, WireType type) => Write((byte)(field << 3 | (int)type));

    private void Varint(uint value)
    {
        Span<byte> bytes = stackalloc byte[5];
        var count = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[count++] = (byte)(value | 0x80);
        }

        bytes[count++] = (byte)value;
        bytes[..count].CopyTo(Room(count));
    }

    private void Write(byte value) => Room(1)[0] = value;

    private Span<byte> Room(int count)
    {
        if (count > start)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Written + count));
            buffer.AsSpan(start).CopyTo(larger.AsSpan(larger.Length - Written));
            start = larger.Length - Written;
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        start -= count;
        return buffer.AsSpan(start, count);
    }
}
