namespace Infra.Planning.Addresses;

internal static class Bits
{
    /// <summary>A mask of that many low bits, 0 to 128. A plain shift by 128 would shift by 0.</summary>
    internal static UInt128 Low(int count) => count == 128 ? UInt128.MaxValue : (UInt128.One << count) - 1;
}
