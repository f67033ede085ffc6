namespace Infra.Planning.Addresses;

public sealed partial record AddressSet
{
    /// <summary>
    /// Takes an aligned block out of the set: best fit, that is, from the smallest maximal block that is large enough, so
    /// that large blocks stay whole; the lowest one of equals. The same set and size give the same block always.
    /// </summary>
    /// <param name="rest">The set without the block; the set itself when nothing fits.</param>
    public bool TryTake(IpFamily family, int prefixLength, out Cidr block, out AddressSet rest)
    {
        var found = BestFit(family, prefixLength);
        block = found is { } fit ? Cidr.Create(fit.First, prefixLength) : default;
        rest = found is null ? this : Subtract(block);
        return found is not null;
    }

    /// <summary>The largest aligned block of a family, the lowest of equals; none when the set has no such address.</summary>
    public Cidr? LargestBlock(IpFamily family)
    {
        Cidr? largest = null;
        foreach (var block in Blocks.Where(block => block.Family == family))
        {
            largest = largest is { } other && other.PrefixLength <= block.PrefixLength ? largest : block;
        }

        return largest;
    }

    private Cidr? BestFit(IpFamily family, int prefixLength)
    {
        Cidr? best = null;
        foreach (var block in Blocks.Where(block => block.Family == family && block.PrefixLength <= prefixLength))
        {
            if (block.PrefixLength == prefixLength)
            {
                return block;
            }

            best = best is { } other && other.PrefixLength >= block.PrefixLength ? best : block;
        }

        return best;
    }
}
