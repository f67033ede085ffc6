using Infra.Planning.Quantities;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides how a network is joined to its hub.</summary>
internal static class HubBuilder
{
    public static HubPlan? Build(string cluster, AksSettings aks)
    {
        if (aks.Network.Hub is not { } hub)
        {
            return null;
        }

        var remote = $"peer-{hub.Network.Name}-{cluster}";
        return new()
        {
            Peering = $"peer-{cluster}-{hub.Network.Name}",
            Network = hub.Network,
            UsesGateway = hub.Gateway,
            RemotePeering = remote,
            MakesRemote = hub.BothWays,
            RemoteCommand = Command(hub, remote, Ours(cluster, aks)),
        };
    }

    private static ResourceId Ours(string cluster, AksSettings aks) =>
        new(aks.Subscription, AksBuilder.GroupOf(cluster), ResourceId.VirtualNetwork, NetworkBuilder.NameOf(cluster));

    private static string Command(HubSettings hub, string name, ResourceId ours) =>
        $"az network vnet peering create --subscription {hub.Network.Subscription:D} --resource-group {hub.Network.Group} "
        + $"--vnet-name {hub.Network.Name} --name {name} --remote-vnet {ours} --allow-vnet-access "
        + $"--allow-forwarded-traffic{(hub.Gateway ? " --allow-gateway-transit" : "")}";
}
