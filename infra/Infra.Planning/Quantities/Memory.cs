using System.Globalization;

namespace Infra.Planning.Quantities;

/// <summary>Memory or storage in bytes.</summary>
public readonly record struct Memory(long Bytes) : IComparable<Memory>
{
    private const long Kibi = 1024;

    // A pebibyte: more than any cluster has, and far from overflow in sums.
    private const long Most = Kibi * Kibi * Kibi * Kibi * Kibi;

    private static readonly (string Suffix, long Factor)[] Units =
    [
        ("Ti", Kibi * Kibi * Kibi * Kibi),
        ("Gi", Kibi * Kibi * Kibi),
        ("Mi", Kibi * Kibi),
        ("Ki", Kibi),
    ];

    public static Memory Gibi(int gibibytes) => new(gibibytes * Kibi * Kibi * Kibi);

    public static Memory Mebi(int mebibytes) => new(mebibytes * Kibi * Kibi);

    /// <summary>Accepts whole numbers with a binary unit: <c>512Mi</c>, <c>16Gi</c>. A bare number is refused.</summary>
    public static bool TryParse(string text, out Memory memory)
    {
        memory = default;
        foreach (var (suffix, factor) in Units)
        {
            if (
                text.EndsWith(suffix, StringComparison.Ordinal)
                && long.TryParse(
                    text[..^suffix.Length],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number <= Most / factor
            )
            {
                memory = new(number * factor);
                return true;
            }
        }

        return false;
    }

    public int CompareTo(Memory other) => Bytes.CompareTo(other.Bytes);

    /// <summary>In the largest unit that leaves a whole number: <c>512Mi</c>, <c>16Gi</c>.</summary>
    public override string ToString()
    {
        foreach (var (suffix, factor) in Units)
        {
            if (Bytes != 0 && Bytes % factor == 0)
            {
                return $"{Bytes / factor}{suffix}";
            }
        }

        return $"{Bytes}";
    }

    public static Memory operator +(Memory left, Memory right) => new(left.Bytes + right.Bytes);

    public static Memory operator -(Memory left, Memory right) => new(left.Bytes - right.Bytes);

    public static Memory operator *(Memory memory, int times) => new(memory.Bytes * times);

    public static bool operator <(Memory left, Memory right) => left.Bytes < right.Bytes;

    public static bool operator >(Memory left, Memory right) => left.Bytes > right.Bytes;

    public static bool operator <=(Memory left, Memory right) => left.Bytes <= right.Bytes;

    public static bool operator >=(Memory left, Memory right) => left.Bytes >= right.Bytes;
}
