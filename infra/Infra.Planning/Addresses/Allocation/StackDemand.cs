using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>What one stack needs. A cluster that is not named needs nothing any more.</summary>
public sealed record StackDemand(string Stack, Seq<ClusterDemand> Clusters);

/// <summary>What one cluster needs, before any address is known.</summary>
public sealed record ClusterDemand
{
    public required string Name { get; init; }

    /// <summary>Where people ask for the cluster.</summary>
    public required ConfigPath Place { get; init; }

    /// <summary>As declared; a pool whose nodes lie in a subnet for each zone, once for each zone.</summary>
    public required Seq<PoolDemand> Pools { get; init; }

    /// <summary>Beside those of the nodes: API server, edge, data services.</summary>
    public Seq<SubnetDemand> Subnets { get; init; }

    /// <summary>Addresses in each node subnet for what Azure puts there unasked: internal load balancers. Default 16.</summary>
    public int OtherAddresses { get; init; } = 16;

    /// <summary>Size of the service range: 13 to 28. Default 20, for 4,096 services.</summary>
    public int ServicePrefixLength { get; init; } = 20;

    /// <summary>Whether nodes, pods and services also have IPv6 addresses. Default false.</summary>
    public bool DualStack { get; init; }

    /// <summary>Whether a pool is of Windows; then Azure never grows the pods. Default false.</summary>
    public bool Windows { get; init; }

    /// <summary>Blocks that people chose themselves.</summary>
    public Seq<PinnedBlock> Pinned { get; init; }
}

/// <summary>A pool of nodes.</summary>
/// <param name="Nodes">At most, over all its zones or in the one that is named.</param>
/// <param name="Surge">Nodes more while it is upgraded, likewise.</param>
public sealed record PoolDemand(string Name, int Nodes, int Surge)
{
    /// <summary>The subnet that its nodes live in. Default the one that pools share.</summary>
    public BlockPurpose Subnet { get; init; } = BlockPurpose.Nodes;
}

/// <param name="Name">Lower-case words with hyphens.</param>
/// <param name="Addresses">For use, not counting the five that Azure keeps.</param>
public sealed record SubnetDemand(string Name, int Addresses)
{
    /// <summary>The API server's: nine addresses a cluster, in a /28 or larger (facts A.9).</summary>
    public static SubnetDemand ApiServer { get; } = new(BlockPurpose.ApiServer.Text, 9);

    /// <summary>A load balancer for each gateway or ingress, and for what is exposed beside them.</summary>
    public static SubnetDemand Edge { get; } = new(BlockPurpose.Edge.Text, 16);

    /// <summary>One for each account, vault or cache; some services take two.</summary>
    public static SubnetDemand Endpoints { get; } = new(BlockPurpose.Endpoints.Text, 16);

    /// <summary>A /28, the smallest that Azure takes: two servers with a standby each.</summary>
    public static SubnetDemand PostgreSql { get; } = new(BlockPurpose.PostgreSql.Text, 11);

    /// <inheritdoc cref="PostgreSql"/>
    public static SubnetDemand MySql { get; } = new(BlockPurpose.MySql.Text, 11);
}

/// <summary>A block that the config states, which is then checked and not chosen.</summary>
public sealed record PinnedBlock(BlockPurpose Purpose, Cidr Block, ConfigPath Place);
