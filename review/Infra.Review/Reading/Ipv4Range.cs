namespace Infra.Review.Reading;

/// <summary>The addresses of an IPv4 range in the spelling <c>10.0.0.0/8</c>.</summary>
public readonly record struct Ipv4Range(uint First, uint Last)
{
    /// <summary>What Azure keeps on every network.</summary>
    public static IReadOnlyList<Ipv4Range> Reserved { get; } =
    [
        new(0xA9FE0000, 0xA9FEFFFF),
        new(0xAC1E0000, 0xAC1EFFFF),
        new(0xAC1F0000, 0xAC1FFFFF),
        new(0xC0000200, 0xC00002FF),
    ];

    /// <summary>Null where the text is no such range; host bits are taken for the range around them.</summary>
    public static Ipv4Range? Of(string? text)
    {
        if (
            text?.Split('/') is not [var address, var length]
            || !byte.TryParse(length, out var bits)
            || bits > 32
            || address.Split('.') is not { Length: 4 } parts
        )
        {
            return null;
        }

        var first = 0u;
        foreach (var part in parts)
        {
            if (!byte.TryParse(part, out var value))
            {
                return null;
            }

            first = (first << 8) | value;
        }

        // A shift by 32 would be one by none.
        var hosts = (uint)((1UL << (32 - bits)) - 1);
        return new(first & ~hosts, first | hosts);
    }

    public static bool Overlap(string? one, string? other) =>
        Of(one) is { } left && Of(other) is { } right && left.Touches(right);

    public bool Touches(Ipv4Range other) => First <= other.Last && other.First <= Last;
}
