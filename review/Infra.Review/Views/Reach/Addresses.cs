using System.Net;
using Infra.Review.Graph;

namespace Infra.Review.Views.Reach;

/// <summary>
/// The addresses outside the cluster, cut where some policy cuts them: each range that is named, without those inside
/// it, and all the rest. Ranges of this notation either hold each other or have nothing in common.
/// </summary>
internal sealed class Addresses
{
    private readonly Dictionary<string, IPNetwork> ranges = new(StringComparer.Ordinal);

    public Addresses(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (Parse(text) is { } range)
            {
                ranges[$"{range}"] = range;
            }
        }

        Parts =
        [
            Party.Outside(""),
            .. ranges
                .Values.OrderBy(range => range.BaseAddress.AddressFamily)
                .ThenBy(range => Convert.ToHexString(range.BaseAddress.GetAddressBytes()), StringComparer.Ordinal)
                .ThenBy(range => range.PrefixLength)
                .Select(range => Party.Outside(NameOf(range))),
        ];
    }

    public ValueList<Party> Parts { get; }

    /// <summary>Whether a block holds the part; what is outside everything named is in no block.</summary>
    public static bool Holds(string? block, IEnumerable<string> except, Party part) =>
        Parse(part.Range.Split(' ')[0]) is { } range
        && Parse(block) is { } whole
        && Holds(whole, range)
        && !except.Any(hole => Parse(hole) is { } cut && Holds(cut, range));

    private string NameOf(IPNetwork range)
    {
        var inside = ranges.Values.Where(other => other != range && Holds(range, other)).ToList();
        var largest = inside
            .Where(other => !inside.Exists(between => between != other && Holds(between, other)))
            .Select(other => $"{other}")
            .Order(StringComparer.Ordinal)
            .ToList();
        return largest.Count == 0 ? $"{range}" : $"{range} but {string.Join(", ", largest)}";
    }

    private static bool Holds(IPNetwork whole, IPNetwork part) =>
        whole.BaseAddress.AddressFamily == part.BaseAddress.AddressFamily
        && whole.PrefixLength <= part.PrefixLength
        && whole.Contains(part.BaseAddress);

    /// <summary>Kubernetes takes a range with host bits for the range around them.</summary>
    private static IPNetwork? Parse(string? text)
    {
        if (
            text?.Split('/') is not [var address, var length]
            || !IPAddress.TryParse(address, out var parsed)
            || !byte.TryParse(length, out var bits)
            || bits > parsed.GetAddressBytes().Length * 8
        )
        {
            return null;
        }

        var bytes = parsed.GetAddressBytes();
        for (var bit = (int)bits; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), bits);
    }
}
