using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using static Infra.Planning.Addresses.AddressProblemKind;

namespace Infra.Planning.Addresses;

/// <summary>
/// Reads addresses and blocks. Underneath, everything is read as kindly as the intention allows; each kindness is noted as
/// a problem, so that the refusal can show the spelling that was meant.
/// </summary>
internal static class AddressParser
{
    [Flags]
    internal enum Leniency
    {
        None = 0,
        HostBits = 1,
        BareAddress = 2,
    }

    private static readonly Cidr Mapped = Cidr.Create(
        IpAddress.Create(IpFamily.IPv6, (UInt128)0xffff << 32),
        prefixLength: 96
    );

    internal static bool TryReadAddress(
        string? text,
        out IpAddress address,
        [NotNullWhen(false)] out AddressProblem? problem
    )
    {
        var notes = new ReadingNotes();
        var squeezed = Squeeze(text, notes);
        if (squeezed.Contains('/', StringComparison.Ordinal))
        {
            notes.Add(PrefixUnexpected, $"'{text}' is a range where one address is expected");
        }

        var read = notes.Stopped ? null : AddressReader.Read(squeezed, padShortForm: false, notes);
        if (read is { } found && Mapped.Contains(found))
        {
            notes.Add(IPv4Mapped, $"'{text}' is an IPv4 address inside IPv6");
            read = Unmap(found);
        }

        problem = notes.Refusal(read?.ToString());
        address = problem is null ? read.GetValueOrDefault() : default;
        return problem is null;
    }

    internal static bool TryReadCidr(
        string? text,
        Leniency leniency,
        out Cidr cidr,
        [NotNullWhen(false)] out AddressProblem? problem
    )
    {
        var notes = new ReadingNotes();
        var read = ReadCidr(Squeeze(text, notes), leniency, notes);
        if (read is { } found && Mapped.Contains(found))
        {
            notes.Add(IPv4Mapped, $"'{text}' is an IPv4 range inside IPv6");
            read = Cidr.Create(Unmap(found.First), found.PrefixLength - 96);
        }

        problem = notes.Refusal(read?.ToString());
        cidr = problem is null ? read.GetValueOrDefault() : default;
        return problem is null;
    }

    private static Cidr? ReadCidr(string text, Leniency leniency, ReadingNotes notes)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = notes.Stopped
            ? null
            : AddressReader.Read(slash < 0 ? text : text[..slash], padShortForm: slash >= 0, notes);
        if (address is not { } first)
        {
            return null;
        }

        var bits = first.Family.Bits();
        if (slash < 0)
        {
            if (!leniency.HasFlag(Leniency.BareAddress))
            {
                notes.Add(PrefixMissing, $"'{text}' has no prefix length, as in {first}/{bits} for the one address");
            }

            // An address that ends in zero is more likely meant as a network, of a size that nobody can guess.
            var looksLikeNetwork = (first.Value & 0xff) == 0;
            return looksLikeNetwork && !leniency.HasFlag(Leniency.BareAddress) ? null : Cidr.Of(first);
        }

        if (ReadPrefix(text[(slash + 1)..], first.Family, notes) is not { } length)
        {
            return null;
        }

        var cidr = Cidr.Containing(first, length);
        if (cidr.First != first && !leniency.HasFlag(Leniency.HostBits))
        {
            notes.Add(HostBits, $"{first} is not the first address of a /{length} (host bits are set)");
        }

        return cidr;
    }

    private static int? ReadPrefix(string text, IpFamily family, ReadingNotes notes)
    {
        if (text.Length == 0)
        {
            notes.Add(PrefixMissing, "the prefix length after the slash is missing");
            return null;
        }

        if (family == IpFamily.IPv4 && text.Contains('.', StringComparison.Ordinal))
        {
            return ReadNetmask(text, notes);
        }

        if (!text.All(char.IsAsciiDigit))
        {
            notes.Add(PrefixNotANumber, $"the prefix length '{text}' is no number");
            return null;
        }

        if (text.Length > 1 && text[0] == '0')
        {
            notes.Add(LeadingZero, $"the prefix length '{text}' begins with a zero");
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= family.Bits()
        )
        {
            return length;
        }

        notes.Add(
            PrefixOutOfRange,
            $"the prefix length {text} is above {family.Bits()}, the bits of an {family} address"
        );
        return null;
    }

    private static int? ReadNetmask(string text, ReadingNotes notes)
    {
        var mask = AddressReader.Read(text, padShortForm: false, new ReadingNotes());
        if (mask is { } found)
        {
            var value = (uint)found.Value;
            var length = BitOperations.PopCount(value);
            if (BitOperations.LeadingZeroCount(~value) == length)
            {
                notes.Add(Netmask, $"'{text}' is a net mask where a prefix length is expected");
                return length;
            }
        }

        notes.Add(PrefixNotANumber, $"the prefix length '{text}' is no number");
        return null;
    }

    /// <summary>The text without blanks, which are noted; empty when there is nothing to read.</summary>
    private static string Squeeze(string? text, ReadingNotes notes)
    {
        var squeezed = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (squeezed.Length == 0)
        {
            notes.Stop(Empty, "there is no text");
        }
        else if (squeezed.Length != text?.Length)
        {
            notes.Add(Spaces, $"'{text}' contains blanks");
        }

        return squeezed;
    }

    private static IpAddress Unmap(IpAddress address) => IpAddress.Create(IpFamily.IPv4, address.Value & uint.MaxValue);
}
