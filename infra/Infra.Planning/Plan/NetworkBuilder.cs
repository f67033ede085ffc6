using System.Numerics;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides the network of a cluster: its subnets, who may call into them, and how traffic leaves.</summary>
internal static class NetworkBuilder
{
    public static NetworkPlan Build(string cluster, AksSettings aks, ClusterAddresses addresses)
    {
        var settings = aks.Network;
        var egress = new EgressPlan
        {
            Gateway = $"ng-{cluster}",
            AddressPrefix = $"ippre-{cluster}",
            PrefixLength = 32 - BitOperations.Log2((uint)settings.EgressAddresses),
        };
        var subnets = new[]
        {
            Subnet(SubnetRole.Nodes, BlockPurpose.Nodes, "nodes", "nodes") is { } nodes
                ? nodes with
                {
                    Gateway = egress.Gateway,
                }
                : null,
            Subnet(
                SubnetRole.ApiServer,
                BlockPurpose.ApiServer,
                "api",
                "api",
                new("aks", "Microsoft.ContainerService/managedClusters")
            ),
            Subnet(SubnetRole.Edge, BlockPurpose.Edge, "edge", "edge"),
            Subnet(SubnetRole.Endpoints, BlockPurpose.Endpoints, "data-endpoints", "data"),
            Subnet(
                SubnetRole.PostgreSql,
                BlockPurpose.PostgreSql,
                "data-postgresql",
                "data",
                new("postgresql", "Microsoft.DBforPostgreSQL/flexibleServers")
            ),
            Subnet(
                SubnetRole.MySql,
                BlockPurpose.MySql,
                "data-mysql",
                "data",
                new("mysql", "Microsoft.DBforMySQL/flexibleServers")
            ),
        }
            .OfType<SubnetPlan>()
            .ToSeq();
        return new()
        {
            Name = $"vnet-{cluster}",
            Ranges = addresses.Vnet.All,
            Egress = egress,
            SecurityGroups = new SecurityGroups(subnets, addresses.Pods.All, settings.DataServices).All,
            Subnets = subnets,
            Zones = PrivateZones.Build(cluster, aks),
        };

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
                    Name = $"snet-{cluster}-{name}",
                    Ranges = block.All,
                    SecurityGroup = $"nsg-{cluster}-{group}",
                    Delegation = delegation,
                }
                : null;
    }
}
