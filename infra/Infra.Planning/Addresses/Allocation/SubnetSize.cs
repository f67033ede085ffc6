namespace Infra.Planning.Addresses.Allocation;

/// <summary>How many addresses a subnet has for use. Azure keeps five of every subnet and takes none beyond /29.</summary>
public static class SubnetSize
{
    public const int KeptByAzure = 5;

    /// <summary>The smallest IPv4 subnet that Azure makes.</summary>
    public const int LongestPrefix = 29;

    /// <summary>Azure takes IPv6 subnets of exactly this size.</summary>
    public const int IPv6PrefixLength = 64;

    /// <summary>Addresses for use in an IPv4 subnet: 251 of a /24; 0 beyond /29.</summary>
    public static long Usable(int prefixLength) =>
        prefixLength > LongestPrefix ? 0 : (1L << (32 - prefixLength)) - KeptByAzure;

    /// <summary>The longest prefix with that many addresses for use, from 0 to 29.</summary>
    public static int PrefixLengthFor(long addresses) =>
        Math.Clamp(32 - PowerOfTwo.Covering(addresses + KeptByAzure), 0, LongestPrefix);
}
