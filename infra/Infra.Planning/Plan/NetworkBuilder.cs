using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides the network of a cluster: its subnets, who may call into them, and how traffic leaves.</summary>
internal static class NetworkBuilder
{
    private static readonly DelegationPlan Aks = new("aks", "Microsoft.ContainerService/managedClusters");

    private static readonly DelegationPlan PostgreSql = new("postgresql", "Microsoft.DBforPostgreSQL/flexibleServers");

    private static readonly DelegationPlan MySql = new("mysql", "Microsoft.DBforMySQL/flexibleServers");

    /// <param name="pools">All of the cluster.</param>
    /// <param name="isPublic">Whether its edge answers on a public address.</param>
    public static NetworkPlan Build(
        string cluster,
        AksSettings aks,
        IEnumerable<PoolPlan> pools,
        ClusterAddresses addresses,
        bool isPublic
    )
    {
        var nodes = pools.Select(pool => pool.Subnet).Distinct().OrderBy(subnet => subnet.Text).ToSeq();
        var outbound = OutboundBuilder.Build(cluster, aks.Network, nodes);
        var subnets = nodes
            .Select(purpose => NodesOf(purpose))
            .Append(
                aks.ApiServer.VnetIntegration
                    ? Subnet(SubnetRole.ApiServer, BlockPurpose.ApiServer, "api", "api", Aks)
                    : null
            )
            .Append(Subnet(SubnetRole.Edge, BlockPurpose.Edge, "edge", "edge"))
            .Append(Subnet(SubnetRole.Endpoints, BlockPurpose.Endpoints, "data-endpoints", "data"))
            .Append(Subnet(SubnetRole.PostgreSql, BlockPurpose.PostgreSql, "data-postgresql", "data", PostgreSql))
            .Append(Subnet(SubnetRole.MySql, BlockPurpose.MySql, "data-mysql", "data", MySql))
            .OfType<SubnetPlan>()
            .ToSeq();
        return new()
        {
            Name = NameOf(cluster),
            Ranges = [.. addresses.Vnet.All, .. addresses.FurtherRanges],
            Outbound = outbound,
            Hub = HubBuilder.Build(cluster, aks),
            SecurityGroups = new SecurityGroups(subnets, addresses.Pods.All, aks.Network.DataServices, isPublic).All,
            Subnets = subnets,
            Zones = PrivateZones.Build(cluster, aks),
        };

        SubnetPlan? NodesOf(BlockPurpose purpose) =>
            Subnet(SubnetRole.Nodes, purpose, NodesName(purpose), "nodes") is { } subnet
                ? subnet with
                {
                    Gateway =
                        outbound.Gateways.Count > 0 ? OutboundBuilder.GatewayName(cluster, purpose.NodeZone) : null,
                    RouteTable = outbound.Routes?.Name,
                }
                : null;

        SubnetPlan? Subnet(
            SubnetRole role,
            BlockPurpose purpose,
            string name,
            string group,
            DelegationPlan? delegation = null
        ) =>
            addresses.Subnets.TryGetValue(purpose.Text, out var block)
                ? new()
                {
                    Role = role,
                    Purpose = purpose,
                    Name = $"snet-{cluster}-{name}",
                    Ranges = block.All,
                    SecurityGroup = $"nsg-{cluster}-{group}",
                    Delegation = delegation,
                }
                : null;
    }

    public static string NameOf(string cluster) => $"vnet-{cluster}";

    /// <summary>Short enough for AKS with the longest names of cluster and pool; no pool is called like another subnet.</summary>
    private static string NodesName(BlockPurpose purpose)
    {
        var name = purpose.NodePool is { } pool ? $"np-{pool}" : "nodes";
        return purpose.NodeZone is { } zone ? $"{name}-{zone}" : name;
    }
}
