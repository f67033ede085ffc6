using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Infra.Planning.Addresses;

/// <summary>
/// One IPv4 or IPv6 address. Sorted by family, then by number. The default value is 0.0.0.0. Arithmetic never wraps round
/// at the end of the address space. (The type of the base library reads <c>010.0.0.1</c> as 8.0.0.1 and <c>10.1</c> as
/// 10.0.0.1, which is why it is not used.)
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IpAddress : IComparable<IpAddress>
{
    // Two halves, because nothing that holds a UInt128 is compiled ahead of time: a plan would spend a tenth of its time on
    // compiling lists of addresses.
    private readonly ulong upper;
    private readonly ulong lower;

    private IpAddress(IpFamily family, UInt128 value) =>
        (Family, upper, lower) = (family, (ulong)(value >> 64), (ulong)(value & ulong.MaxValue));

    public IpFamily Family { get; }

    /// <summary>The address as a number: 0 to 2^32 − 1, or to 2^128 − 1.</summary>
    public UInt128 Value => new(upper, lower);

    /// <exception cref="ArgumentOutOfRangeException">The number is too large for the family.</exception>
    public static IpAddress Create(IpFamily family, UInt128 value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Bits.Low(family.Bits()));
        return new(family, value);
    }

    public static IpAddress Lowest(IpFamily family) => new(family, 0);

    public static IpAddress Highest(IpFamily family) => new(family, Bits.Low(family.Bits()));

    /// <summary>Reads the full spelling: four decimal numbers without leading zeros, or any of RFC 4291 in hexadecimal.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        out IpAddress address,
        [NotNullWhen(false)] out AddressProblem? problem
    ) => AddressParser.TryReadAddress(text, out address, out problem);

    /// <inheritdoc cref="TryParse(string?, out IpAddress, out AddressProblem?)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out IpAddress address) =>
        TryParse(text, out address, out _);

    /// <summary>For constants and tests; what people wrote goes through TryParse.</summary>
    /// <exception cref="FormatException">The text is no address in its full spelling.</exception>
    public static IpAddress Parse(string text) =>
        TryParse(text, out var address, out var problem) ? address : throw new FormatException(problem.ToString());

    /// <summary>The address that many steps further; false past the end of the address space.</summary>
    public bool TryAdd(UInt128 steps, out IpAddress result)
    {
        var fits = steps <= Highest(Family).Value - Value;
        result = fits ? new(Family, Value + steps) : default;
        return fits;
    }

    /// <summary>The address right behind; none after the highest.</summary>
    public IpAddress? Next => this == Highest(Family) ? null : new(Family, Value + 1);

    /// <summary>The address right before; none before the lowest.</summary>
    public IpAddress? Previous => Value == 0 ? null : new(Family, Value - 1);

    public int CompareTo(IpAddress other) =>
        Family == other.Family ? Value.CompareTo(other.Value) : Family.CompareTo(other.Family);

    /// <summary>Dotted decimal, or the one spelling that RFC 5952 recommends; IPv4 in IPv6 is written in hexadecimal.</summary>
    public override string ToString() => AddressText.Write(this);

    public static bool operator <(IpAddress left, IpAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(IpAddress left, IpAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(IpAddress left, IpAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IpAddress left, IpAddress right) => left.CompareTo(right) >= 0;
}
