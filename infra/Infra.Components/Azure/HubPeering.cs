using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Resources;
using AzureProvider = Pulumi.AzureNative.Provider;
using SubResourceArgs = Pulumi.AzureNative.Network.Inputs.SubResourceArgs;

namespace Infra.Components;

/// <summary>Joins the network to a hub: our half always, the hub's half where the plan says so.</summary>
public sealed class HubPeering : ComponentResource
{
    public HubPeering(
        string name,
        HubPlan hub,
        AksPlan plan,
        ResourceGroup group,
        VirtualNetwork network,
        ComponentResourceOptions? options = null
    )
        : base("infra:azure:HubPeering", name, options)
    {
        var both = new CustomResourceOptions { Parent = this };
        if (hub.MakesRemote)
        {
            // First, because ours may use the hub's gateway only when the hub's half lets it.
            both.DependsOn = CreateRemote();
        }

        _ = new VirtualNetworkPeering(
            hub.Peering,
            new VirtualNetworkPeeringArgs
            {
                VirtualNetworkPeeringName = hub.Peering,
                VirtualNetworkName = plan.Network.Name.Of(network),
                ResourceGroupName = plan.ResourceGroup.Of(group),
                RemoteVirtualNetwork = new SubResourceArgs { Id = $"{hub.Network}" },
                AllowVirtualNetworkAccess = true,
                AllowForwardedTraffic = true,
                AllowGatewayTransit = false,
                UseRemoteGateways = hub.UsesGateway,
            },
            both
        );
        RegisterOutputs();

        VirtualNetworkPeering CreateRemote() =>
            new(
                hub.RemotePeering,
                new VirtualNetworkPeeringArgs
                {
                    VirtualNetworkPeeringName = hub.RemotePeering,
                    VirtualNetworkName = hub.Network.Name,
                    ResourceGroupName = hub.Network.Group,
                    RemoteVirtualNetwork = new SubResourceArgs { Id = network.Id },
                    AllowVirtualNetworkAccess = true,
                    AllowForwardedTraffic = true,
                    AllowGatewayTransit = hub.UsesGateway,
                    UseRemoteGateways = false,
                },
                new CustomResourceOptions
                {
                    Parent = this,
                    Provider = new AzureProvider(
                        $"{name}-hub",
                        AzureAccess.To(plan, hub.Network.Subscription),
                        new CustomResourceOptions { Parent = this }
                    ),
                }
            );
    }
}
