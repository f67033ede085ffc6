using System.Globalization;
using System.Text;

namespace Infra.Planning.Addresses;

/// <summary>Writes addresses in their one canonical spelling.</summary>
internal static class AddressText
{
    internal static string Write(IpAddress address) =>
        address.Family == IpFamily.IPv4 ? WriteIPv4((uint)address.Value) : WriteIPv6(address.Value);

    private static string WriteIPv4(uint value) =>
        $"{value >> 24}.{value >> 16 & 255}.{value >> 8 & 255}.{value & 255}";

    /// <summary>RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups (the first of equals) as ::.</summary>
    private static string WriteIPv6(UInt128 value)
    {
        var groups = new ushort[8];
        for (var i = 0; i < 8; i++)
        {
            groups[i] = (ushort)(value >> (112 - 16 * i) & 0xffff);
        }

        var (start, length) = LongestZeroRun(groups);
        var text = new StringBuilder(39);
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            if (i > 0 && text[^1] != ':')
            {
                text.Append(':');
            }

            text.Append(groups[i].ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static (int Start, int Length) LongestZeroRun(ushort[] groups)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < 8; i++)
        {
            var end = i;
            while (end < 8 && groups[end] == 0)
            {
                end++;
            }

            if (end - i > best.Length)
            {
                best = (i, end - i);
            }

            i = Math.Max(i, end - 1);
        }

        return best;
    }
}
