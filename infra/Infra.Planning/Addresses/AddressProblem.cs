namespace Infra.Planning.Addresses;

/// <summary>Why a text is no address or range. The first of several problems is told; the suggestion mends them all.</summary>
public enum AddressProblemKind
{
    Empty,
    Spaces,
    NotAnAddress,
    ShortForm,
    LeadingZero,
    Hexadecimal,
    NumberTooLarge,
    ZoneOrBrackets,
    EmbeddedIPv4,
    IPv4Mapped,
    PrefixUnexpected,
    PrefixMissing,
    PrefixNotANumber,
    PrefixOutOfRange,
    Netmask,
    HostBits,
}

/// <param name="Reason">What is wrong, as a clause that a sentence can hold.</param>
/// <param name="Suggestion">The intended spelling, which parses; null where it cannot be guessed safely.</param>
public sealed record AddressProblem(AddressProblemKind Kind, string Reason, string? Suggestion)
{
    public override string ToString() => Suggestion is null ? Reason : $"{Reason}; write {Suggestion}";
}
