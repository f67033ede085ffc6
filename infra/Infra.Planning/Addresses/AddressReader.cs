using System.Globalization;
using static Infra.Planning.Addresses.AddressProblemKind;

namespace Infra.Planning.Addresses;

/// <summary>Reads one address, noting what is not its full spelling. Null, and always a note, when nothing can be guessed.</summary>
internal static class AddressReader
{
    /// <param name="padShortForm">Read 10.1 as 10.1.0.0, which is what it means before a prefix length.</param>
    internal static IpAddress? Read(string text, bool padShortForm, ReadingNotes notes) =>
        text.Contains(':', StringComparison.Ordinal) ? ReadIPv6(text, notes) : ReadIPv4(text, padShortForm, notes);

    private static IpAddress? ReadIPv4(string text, bool padShortForm, ReadingNotes notes)
    {
        var parts = text.Split('.');
        if (parts.Length > 4 || parts.Any(part => part.Length == 0))
        {
            return Refuse(NotAnAddress, $"'{text}' is no IP address", notes);
        }

        UInt128 value = 0;
        foreach (var part in parts)
        {
            if (ReadOctet(part, text, notes) is not { } octet)
            {
                return null;
            }

            value = (value << 8) + octet;
        }

        if (parts.Length < 4)
        {
            notes.Add(ShortForm, $"'{text}' has {parts.Length} of the four numbers of an IPv4 address");
            if (!padShortForm)
            {
                return null;
            }
        }

        return IpAddress.Create(IpFamily.IPv4, value << (8 * (4 - parts.Length)));
    }

    private static uint? ReadOctet(string part, string text, ReadingNotes notes)
    {
        var hexadecimal = part.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && part.Length > 2;
        var digits = hexadecimal ? part[2..] : part;
        if (!digits.All(hexadecimal ? char.IsAsciiHexDigit : char.IsAsciiDigit))
        {
            notes.Add(NotAnAddress, $"'{text}' is no IP address");
            return null;
        }

        if (hexadecimal)
        {
            notes.Add(Hexadecimal, $"'{part}' in '{text}' is hexadecimal");
        }
        else if (part.Length > 1 && part[0] == '0')
        {
            notes.Add(LeadingZero, $"'{part}' in '{text}' begins with a zero, which some programs read as octal");
        }

        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (uint.TryParse(digits, style, CultureInfo.InvariantCulture, out var octet) && octet <= 255)
        {
            return octet;
        }

        notes.Add(NumberTooLarge, $"{part} in '{text}' is above 255");
        return null;
    }

    private static IpAddress? ReadIPv6(string text, ReadingNotes notes)
    {
        var bare = Strip(text, notes);
        var halves = bare.Split("::");
        var head = ReadGroups(halves[0], bare, notes);
        var tail = halves.Length == 2 ? ReadGroups(halves[1], bare, notes) : [];
        if (head is null || tail is null)
        {
            return null;
        }

        // "::" stands for at least one group of zeros.
        var missing = 8 - head.Count - tail.Count;
        if (halves.Length > 2 || (halves.Length == 2 ? missing < 1 : missing != 0))
        {
            return Refuse(NotAnAddress, $"'{text}' is no IPv6 address", notes);
        }

        UInt128 value = 0;
        foreach (var group in head.Concat(Enumerable.Repeat((ushort)0, missing)).Concat(tail))
        {
            value = (value << 16) + group;
        }

        // Addresses mapped from IPv4 (::ffff:0:0/96) have a problem of their own, which the parser tells.
        if (bare.Contains('.', StringComparison.Ordinal) && value >> 32 != 0xffff)
        {
            notes.Add(EmbeddedIPv4, $"'{text}' ends in the dotted spelling of IPv4");
        }

        return IpAddress.Create(IpFamily.IPv6, value);
    }

    /// <summary>Takes brackets and a zone (fe80::1%eth0) off; both belong to URLs and to one machine's view.</summary>
    private static string Strip(string text, ReadingNotes notes)
    {
        var bare = text.Split('%')[0].TrimStart('[').TrimEnd(']');
        if (bare != text)
        {
            notes.Add(ZoneOrBrackets, $"'{text}' carries brackets or a zone, which are no part of the address");
        }

        return bare;
    }

    private static List<ushort>? ReadGroups(string text, string whole, ReadingNotes notes)
    {
        var groups = new List<ushort>(8);
        foreach (var part in text.Length == 0 ? [] : text.Split(':'))
        {
            if (part.Contains('.', StringComparison.Ordinal) && whole.EndsWith(part, StringComparison.Ordinal))
            {
                if (ReadIPv4(part, padShortForm: false, notes) is not { } embedded)
                {
                    return null;
                }

                groups.Add((ushort)(embedded.Value >> 16));
                groups.Add((ushort)(embedded.Value & 0xffff));
                continue;
            }

            if (part.Length is 0 or > 4 || !part.All(char.IsAsciiHexDigit))
            {
                notes.Add(NotAnAddress, $"'{part}' in '{whole}' is no group of one to four hexadecimal digits");
                return null;
            }

            groups.Add(ushort.Parse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }

        return groups;
    }

    private static IpAddress? Refuse(AddressProblemKind kind, string reason, ReadingNotes notes)
    {
        notes.Add(kind, reason);
        return null;
    }
}
