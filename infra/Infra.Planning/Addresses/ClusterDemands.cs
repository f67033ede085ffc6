using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Addresses;

/// <summary>What a declared cluster needs of addresses.</summary>
internal static class ClusterDemands
{
    /// <summary>Null for a cluster that has addresses already.</summary>
    public static ClusterDemand? Of(ClusterTopology cluster) =>
        cluster.Settings.Target is AksSettings aks ? Of(cluster, aks) : null;

    public static ClusterDemand Of(ClusterTopology cluster, AksSettings aks)
    {
        var pools = PoolBuilder.Build(cluster, aks);
        return new()
        {
            Name = cluster.Settings.Name.Value,
            Place = cluster.Settings.Path,
            Pools = pools
                .Others.Prepend(pools.System)
                .GroupBy(pool => (Name: pool.Pool.Value, pool.Subnet))
                .Select(parts => new PoolDemand(
                    parts.Key.Name,
                    parts.Sum(part => part.Max),
                    parts.Sum(part => part.Peak - part.Max)
                )
                {
                    Subnet = parts.Key.Subnet,
                })
                .ToSeq(),
            Subnets =
            [
                .. aks.ApiServer.VnetIntegration ? [SubnetDemand.ApiServer] : Array.Empty<SubnetDemand>(),
                SubnetDemand.Edge,
                .. DataSubnets(aks.Network.DataServices),
            ],
            DualStack = aks.Network.DualStack,
            Windows = cluster.Pools.Any(pool => pool.Os == PoolOs.Windows),
            Pinned = Pinned(aks, cluster.Settings.Path["network"]).ToSeq(),
        };
    }

    private static IEnumerable<SubnetDemand> DataSubnets(Seq<DataService> services) =>
        services
            .Select(service =>
                service switch
                {
                    DataService.PostgreSql => SubnetDemand.PostgreSql,
                    DataService.MySql => SubnetDemand.MySql,
                    _ => SubnetDemand.Endpoints,
                }
            )
            .Distinct();

    private static IEnumerable<PinnedBlock> Pinned(AksSettings aks, ConfigPath place)
    {
        var network = aks.Network;
        return
        [
            .. Pin(BlockPurpose.Vnet, network.Vnet, "vnet"),
            .. Pin(BlockPurpose.Nodes, network.Nodes, "nodes"),
            .. Pin(BlockPurpose.ApiServer, network.ApiServer, "apiServer"),
            .. Pin(BlockPurpose.Edge, network.Edge, "edge"),
            .. Pin(BlockPurpose.Endpoints, network.Endpoints, "endpoints"),
            .. Pin(BlockPurpose.PostgreSql, network.PostgreSql, "postgreSql"),
            .. Pin(BlockPurpose.MySql, network.MySql, "mySql"),
            .. network
                .ZoneNodes.Zip(aks.Zones)
                .Select(
                    (pair, i) =>
                        new PinnedBlock(BlockPurpose.NodesOf($"{pair.Second}", null), pair.First, place["zoneNodes"][i])
                ),
            .. Pin(BlockPurpose.Pods, network.Pods, "pods"),
            .. Pin(BlockPurpose.Services, network.Services, "services"),
            .. Pin6(BlockPurpose.Vnet, network.IPv6.Vnet, "vnet"),
            .. Pin6(BlockPurpose.Pods, network.IPv6.Pods, "pods"),
            .. Pin6(BlockPurpose.Services, network.IPv6.Services, "services"),
        ];

        IEnumerable<PinnedBlock> Pin(BlockPurpose purpose, Cidr? range, string key) =>
            range is { } stated ? [new(purpose, stated, place[key])] : [];

        IEnumerable<PinnedBlock> Pin6(BlockPurpose purpose, Cidr? range, string key) =>
            range is { } stated ? [new(purpose, stated, place["ipv6"][key])] : [];
    }
}
