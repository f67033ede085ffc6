using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>Somebody's block.</summary>
/// <param name="Key">Null for what is used outside the fleet.</param>
/// <param name="Outside">Who that is, for people: <c>taken for on-premises</c>.</param>
internal sealed record Occupant(Cidr Block, BlockKey? Key, string Outside = "")
{
    /// <summary>For people.</summary>
    internal string Name => Key is null ? Outside : $"given to {Key}";

    /// <summary>True for what is no range for anybody.</summary>
    internal bool IsIllegal { get; private init; }

    internal static Occupant Illegal(Cidr block, string why) => new(block, null, why) { IsIllegal = true };

    /// <summary>Blocks for one use of one cluster are one owner's: a pod range may grow into its growth.</summary>
    internal bool IsOf(BlockKey key) =>
        Key is { } mine
        && mine.Stack == key.Stack
        && mine.Cluster == key.Cluster
        && mine.Purpose.Use == key.Purpose.Use;
}

/// <summary>
/// What is free while blocks are given out. It lives for one allocation. Blocks of the lock stay occupied even when nobody
/// asks for them any more: whoever had them may still be there until the deployment after this one.
/// </summary>
internal sealed class Ledger
{
    private static readonly AddressUse[] Uses = Enum.GetValues<AddressUse>();

    private static readonly Occupant[] Illegal =
    [
        .. AzureRanges.ReservedBlocks.Select(block => Occupant.Illegal(block, "reserved by Azure")),
        .. AzureRanges.Unroutable.Blocks.Select(block => Occupant.Illegal(block, "unroutable")),
    ];

    private readonly List<Occupant> occupants;
    private readonly Dictionary<AddressUse, AddressSet> free;

    internal Ledger(AddressSpace space, AddressLock given)
    {
        occupants =
        [
            .. Illegal,
            .. space.Taken.Select(taken => new Occupant(taken.Range, null, $"taken for {taken.Reason}")),
            .. given
                .Blocks.Where(given => !given.Key.Purpose.IsSubnet)
                .Select(given => new Occupant(given.Block, given.Key)),
        ];
        var occupied = Occupied;
        free = Uses.ToDictionary(
            use => use,
            use => AddressSet.Of(space.Pool(use).Select(range => range.Range)).Subtract(occupied)
        );
    }

    /// <summary>Everything that nobody may be given, inside and outside the pools.</summary>
    internal AddressSet Occupied => AddressSet.Of(occupants.Select(occupant => occupant.Block));

    internal AddressSet Free(AddressUse use) => free[use];

    internal void Occupy(BlockKey key, Cidr block)
    {
        occupants.Add(new(block, key));
        foreach (var use in Uses)
        {
            free[use] = free[use].Subtract(block);
        }
    }

    /// <summary>Whether somebody who has those blocks already can have this one too.</summary>
    internal bool IsFree(AddressUse use, Cidr block, params IEnumerable<Cidr> own) =>
        AddressSet.Of(block).Subtract(AddressSet.Of(own)).Subtract(free[use]).IsEmpty;

    /// <summary>The others that have an address of the block, in order.</summary>
    internal Seq<Occupant> InTheWay(Cidr block, BlockKey key) =>
        occupants
            .Where(other => other.Block.Overlaps(block) && !other.IsOf(key))
            .DistinctBy(other => (other.Block, other.Name))
            .OrderBy(other => other.Block)
            .ToSeq();
}
