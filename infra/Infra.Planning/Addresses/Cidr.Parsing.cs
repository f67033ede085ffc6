using System.Diagnostics.CodeAnalysis;

namespace Infra.Planning.Addresses;

public readonly partial record struct Cidr
{
    /// <summary>
    /// Strict: the full address, a slash, a decimal prefix length, and no bit set behind the prefix. What other parsers
    /// let pass or read differently (host bits, leading zeros, short forms, net masks, blanks) is a problem that carries
    /// the intended spelling.
    /// </summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        out Cidr cidr,
        [NotNullWhen(false)] out AddressProblem? problem
    ) => AddressParser.TryReadCidr(text, AddressParser.Leniency.None, out cidr, out problem);

    /// <inheritdoc cref="TryParse(string?, out Cidr, out AddressProblem?)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr) => TryParse(text, out cidr, out _);

    /// <summary>For constants and tests; what people wrote goes through TryParse.</summary>
    /// <exception cref="FormatException">The text is not strictly a block.</exception>
    public static Cidr Parse(string text) =>
        TryParse(text, out var cidr, out var problem) ? cidr : throw new FormatException(problem.ToString());

    /// <summary>Also takes the address of an interface, 10.4.0.17/22, for the block around it.</summary>
    public static bool TryParseDroppingHostBits(
        [NotNullWhen(true)] string? text,
        out Cidr cidr,
        [NotNullWhen(false)] out AddressProblem? problem
    ) => AddressParser.TryReadCidr(text, AddressParser.Leniency.HostBits, out cidr, out problem);

    /// <summary>Also takes a bare address, 203.0.113.7, for the block of that one address.</summary>
    public static bool TryParseOrAddress(
        [NotNullWhen(true)] string? text,
        out Cidr cidr,
        [NotNullWhen(false)] out AddressProblem? problem
    ) => AddressParser.TryReadCidr(text, AddressParser.Leniency.BareAddress, out cidr, out problem);
}
