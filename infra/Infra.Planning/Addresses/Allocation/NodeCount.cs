using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>How many nodes pools have at one time: at their largest and in an upgrade, while one is made anew.</summary>
/// <param name="Most">All pools at their largest.</param>
/// <param name="Surge">In an upgrade of all pools.</param>
/// <param name="Largest">The largest pool once more: a pool is replaced by making the new one first.</param>
internal readonly record struct NodeCount(long Most, long Surge, long Largest)
{
    public long Sum => Most + Surge + Largest;

    /// <param name="pools">The parts of one pool have one name.</param>
    public static NodeCount Of(Seq<PoolDemand> pools) =>
        new(
            pools.Sum(pool => (long)pool.Nodes),
            pools.Sum(pool => (long)pool.Surge),
            pools.GroupBy(pool => pool.Name).Select(parts => parts.Sum(part => (long)part.Nodes)).DefaultIfEmpty().Max()
        );

    public override string ToString() => $"{Most} nodes, {Surge} of surge, {Largest} to replace the largest pool";
}
