using System.Numerics;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides how traffic leaves a cluster.</summary>
internal static class OutboundBuilder
{
    /// <param name="nodes">The subnets that nodes live in.</param>
    public static OutboundPlan Build(string cluster, NetworkSettings settings, IEnumerable<BlockPurpose> nodes) =>
        settings.Outbound switch
        {
            Outbound.LoadBalancer => new()
            {
                Type = "loadBalancer",
                LoadBalancer = new(
                    settings.EgressAddresses,
                    IPv6Addresses: settings.DualStack ? settings.EgressAddresses : 0,
                    settings.PortsPerNode
                ),
            },
            Outbound.UserDefinedRouting => new()
            {
                Type = "userDefinedRouting",
                Routes = new($"rt-{cluster}", Cidr.All(IpFamily.IPv4), settings.Hub?.Firewall ?? default),
            },
            // What is left is refused by a rule.
            _ => new()
            {
                Type = "userAssignedNATGateway",
                Gateways = nodes
                    .Select(subnet => subnet.NodeZone)
                    .Distinct()
                    .Select(zone => Gateway(cluster, zone, settings.EgressAddresses))
                    .ToSeq(),
            },
        };

    /// <param name="zone">None for all zones.</param>
    public static string GatewayName(string cluster, string? zone) => $"ng-{cluster}{Suffix(zone)}";

    private static GatewayPlan Gateway(string cluster, string? zone, int addresses) =>
        new()
        {
            Name = GatewayName(cluster, zone),
            AddressPrefix = $"ippre-{cluster}{Suffix(zone)}",
            PrefixLength = 32 - BitOperations.Log2((uint)addresses),
            Zones = zone is null ? [] : [zone],
        };

    private static string Suffix(string? zone) => zone is null ? "" : $"-{zone}";
}
