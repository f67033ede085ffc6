using System.Numerics;

namespace Infra.Planning.Addresses.Allocation;

internal static class PowerOfTwo
{
    /// <summary>The smallest exponent whose power of two is at least the number; 0 for anything up to 1.</summary>
    internal static int Covering(long number) => number <= 1 ? 0 : BitOperations.Log2((ulong)(number - 1)) + 1;
}
