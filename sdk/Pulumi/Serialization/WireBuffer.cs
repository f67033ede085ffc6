using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>
/// Protobuf bytes, written from the end to the beginning. A message's length is known once its content stands, so
/// nested messages need neither a second pass nor copies, however deep they are.
/// </summary>
internal sealed class WireBuffer : IDisposable
{
    private const int InitialSize = 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int start;

    public WireBuffer() => start = bytes.Length;

    /// <summary>How many bytes stand; a mark to measure or go back to.</summary>
    public int Length => bytes.Length - start;

    public ByteString ToByteString() => UnsafeByteOperations.UnsafeWrap(bytes.AsSpan(start).ToArray());

    /// <summary>What was written after the mark.</summary>
    public ReadOnlyMemory<byte> Since(int mark) => bytes.AsMemory(start, Length - mark);

    /// <summary>Forgets what was written after the mark.</summary>
    public void ReturnTo(int mark) => start = bytes.Length - mark;

    public void Byte(byte value)
    {
        Reserve(1);
        bytes[--start] = value;
    }

    public void Varint(ulong value)
    {
        Span<byte> groups = stackalloc byte[10];
        var count = 0;
        while (value >= 0x80)
        {
            groups[count++] = (byte)(value | 0x80);
            value >>= 7;
        }
        groups[count++] = (byte)value;
        Bytes(groups[..count]);
    }

    public void Double(double value)
    {
        Reserve(sizeof(double));
        start -= sizeof(double);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(start), value);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        start -= value.Length;
        value.CopyTo(bytes.AsSpan(start));
    }

    /// <summary>A text field: tag, length, UTF-8.</summary>
    public void Text(byte tag, string value)
    {
        var count = Encoding.UTF8.GetByteCount(value);
        Reserve(count);
        start -= count;
        Encoding.UTF8.GetBytes(value, bytes.AsSpan(start));
        Varint((ulong)count);
        Byte(tag);
    }

    /// <summary>Makes what was written after the mark the content of a field.</summary>
    public void Enclose(byte tag, int mark)
    {
        Varint((ulong)(Length - mark));
        Byte(tag);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        start = 0;
    }

    private void Reserve(int count)
    {
        if (start >= count)
        {
            return;
        }
        var length = Length;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(bytes.Length * 2, length + count)));
        bytes.AsSpan(start).CopyTo(larger.AsSpan(larger.Length - length));
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
        start = larger.Length - length;
    }
}
