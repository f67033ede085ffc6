using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Locking;

/// <summary>
/// The blocks that were given, the content of <c>addresses.lock.yaml</c>. Sorted, one block a key; equal by content.
/// </summary>
public sealed record AddressLock
{
    private AddressLock(Seq<LockedBlock> blocks) => Blocks = blocks;

    public static ConfigPath Root { get; } = ConfigPath.Root("addresses.lock");

    public static AddressLock Empty { get; } = new(default(Seq<LockedBlock>));

    public Seq<LockedBlock> Blocks { get; }

    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public static AddressLock Of(params IEnumerable<LockedBlock> blocks)
    {
        var sorted = blocks.OrderBy(block => block.Key).ToSeq();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
            {
                throw new ArgumentException($"{sorted[i].Key} has two blocks.", nameof(blocks));
            }
        }

        return new(sorted);
    }

    public Cidr? Find(BlockKey key)
    {
        var (low, high) = (0, Blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Blocks[middle].Key < key ? (middle + 1, high) : (low, middle);
        }

        return low < Blocks.Count && Blocks[low].Key == key ? Blocks[low].Block : null;
    }

    /// <summary>The lock with these blocks as all that the stack has; other stacks keep theirs.</summary>
    public AddressLock With(string stack, IEnumerable<LockedBlock> blocks) =>
        Of(Blocks.Where(block => block.Key.Stack != stack).Concat(blocks));

    /// <summary>What differs, sorted by key.</summary>
    public static Seq<BlockChange> Compare(AddressLock before, AddressLock after) =>
        (
            from key in before.Blocks.Concat(after.Blocks).Select(block => block.Key).Distinct().Order()
            let change = new BlockChange(key, before.Find(key), after.Find(key))
            where change.Before != change.After
            select change
        ).ToSeq();
}

/// <param name="Before">Null for a new block.</param>
/// <param name="After">Null for one that nobody asks for any more.</param>
public sealed record BlockChange(BlockKey Key, Cidr? Before, Cidr? After);

public sealed record LockedBlock(BlockKey Key, Cidr Block);
