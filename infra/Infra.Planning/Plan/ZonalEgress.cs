using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>
/// Whether the loss of a zone costs the others their way out. A NAT gateway lives in one zone, and Azure's documentation
/// asks for a gateway, a subnet and a pool for each zone (facts A.8).
/// </summary>
internal static class ZonalEgress
{
    /// <summary>Where a cluster has to survive the loss of a zone, unless the config says no.</summary>
    public static bool Is(AksSettings aks) => IsPossible(aks) && aks.Network.ZonalGateways != false;

    public static bool IsPossible(AksSettings aks) =>
        aks is { Resilience: Resilience.Zone, Zones.Count: > 1, Network.Outbound: Outbound.NatGateway };
}
