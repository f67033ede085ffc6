using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Mapping;

/// <summary>One declared range with everything in it.</summary>
/// <param name="Free">What is left of it.</param>
/// <param name="Entries">In order of the first address; together they are the whole range.</param>
public sealed record RangeMap(AddressUse Use, Cidr Range, AddressSet Free, Seq<MapEntry> Entries);

/// <summary>Addresses with one owner, or free ones.</summary>
/// <param name="Key">The block that they are; null for what is taken elsewhere or free.</param>
/// <param name="Taken">Who uses them elsewhere; null for a block or free ones.</param>
public sealed record MapEntry(AddressRange Range, BlockKey? Key, string? Taken)
{
    public bool IsFree => Key is null && Taken is null;
}
