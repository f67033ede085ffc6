namespace Infra.Planning.Addresses;

/// <summary>The two versions of the Internet Protocol. IPv4 sorts first.</summary>
public enum IpFamily
{
    IPv4,
    IPv6,
}

/// <summary>What follows from the family alone.</summary>
public static class IpFamilies
{
    /// <summary>The number of bits of an address: 32 or 128.</summary>
    public static int Bits(this IpFamily family) => family == IpFamily.IPv4 ? 32 : 128;
}
