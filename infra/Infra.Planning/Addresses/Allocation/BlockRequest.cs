using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>One block that somebody needs.</summary>
/// <param name="Need">What fills it, for people: <c>12 nodes</c>.</param>
/// <param name="Place">Where people ask for it.</param>
internal sealed record BlockRequest(BlockKey Key, int PrefixLength, string Need, ConfigPath Place)
{
    /// <summary>The block that the config states.</summary>
    public Cidr? Pin { get; init; }

    /// <summary>Whether Azure never resizes the block once the cluster is made.</summary>
    public bool Fixed { get; init; }
}

/// <summary>What one cluster needs of one family. The subnets lie in the network, which is as large as they ask.</summary>
internal sealed record FamilyRequest(
    BlockRequest Vnet,
    Seq<BlockRequest> Subnets,
    BlockRequest Pods,
    BlockRequest Services
)
{
    public BlockKey Key => Vnet.Key;

    /// <summary>The blocks that come from a pool; the subnets come from the network.</summary>
    public Seq<BlockRequest> TopLevel => [Vnet, Pods, Services];

    public IEnumerable<BlockRequest> All => [.. TopLevel, .. Subnets];
}
