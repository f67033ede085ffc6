using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>The blocks of one cluster. All of them are there: a cluster that lacks one has none of this.</summary>
public sealed record ClusterAddresses
{
    public required string Stack { get; init; }

    public required string Cluster { get; init; }

    /// <summary>The first range of the network in each family.</summary>
    public required BlockPair Vnet { get; init; }

    /// <summary>Those that came when the first one was full.</summary>
    public Seq<Cidr> FurtherRanges { get; init; }

    /// <summary>By the spelling of their purpose: <c>nodes</c>, <c>nodes-1/apps</c>, <c>api-server</c>.</summary>
    public required SortedMap<BlockPair> Subnets { get; init; }

    public required BlockPair Pods { get; init; }

    /// <summary>The other half of the parent of the pod range, kept free; none where it is not.</summary>
    public required Cidr? PodsGrowth { get; init; }

    public required BlockPair Services { get; init; }

    /// <summary>The tenth address behind the first of the service range. The first one behind it is the API's.</summary>
    public required IpAddress DnsService { get; init; }

    /// <summary>In place of blocks that could not be given, while all that is wrong is collected. Never in a plan.</summary>
    internal static ClusterAddresses StandIn { get; } =
        new()
        {
            Stack = "",
            Cluster = "",
            Vnet = BlockPair.StandIn,
            Subnets = new([
                new(BlockPurpose.Nodes.Text, BlockPair.StandIn),
                new(BlockPurpose.ApiServer.Text, BlockPair.StandIn),
                new(BlockPurpose.Edge.Text, BlockPair.StandIn),
            ]),
            Pods = BlockPair.StandIn,
            PodsGrowth = null,
            Services = BlockPair.StandIn,
            DnsService = default,
        };
}

/// <summary>A block of each family.</summary>
/// <param name="IPv6">None unless the cluster is dual stack.</param>
public sealed record BlockPair(Cidr IPv4, Cidr? IPv6)
{
    internal static BlockPair StandIn { get; } = new(default, null);

    /// <summary>As Azure takes them: IPv4 first.</summary>
    public Seq<Cidr> All => IPv6 is { } second ? [IPv4, second] : [IPv4];
}
