using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using Pulumi.AzureNative.Resources;
using SubnetArgs = Pulumi.AzureNative.Network.Inputs.SubnetArgs;

namespace Infra.Components;

/// <summary>An address in the network for a service that lies outside, and its name there.</summary>
internal static class PrivateDoor
{
    /// <summary>The last thing to wait for before the service is found from the network.</summary>
    public static Resource Create(
        EndpointPlan plan,
        CustomResource service,
        AksPlan cluster,
        ResourceGroup group,
        ClusterNetwork network,
        Resource parent
    )
    {
        var inside = new CustomResourceOptions { Parent = parent };
        if (plan is not { Subnet: { } subnet, Zone: { } zone })
        {
            return service;
        }

        var endpoint = new PrivateEndpoint(
            plan.Name,
            new PrivateEndpointArgs
            {
                PrivateEndpointName = plan.Name,
                ResourceGroupName = cluster.ResourceGroup.Of(group),
                Location = cluster.Location,
                Tags = cluster.Tags.ToInputs(),
                Subnet = new SubnetArgs { Id = network.Subnet(subnet).Id },
                PrivateLinkServiceConnections = new PrivateLinkServiceConnectionArgs
                {
                    Name = plan.Name,
                    PrivateLinkServiceId = service.Id,
                    GroupIds = plan.Group,
                },
            },
            inside
        );
        return new PrivateDnsZoneGroup(
            plan.Name,
            new PrivateDnsZoneGroupArgs
            {
                PrivateDnsZoneGroupName = "default",
                PrivateEndpointName = plan.Name.Of(endpoint),
                ResourceGroupName = cluster.ResourceGroup,
                PrivateDnsZoneConfigs = new PrivateDnsZoneConfigArgs
                {
                    Name = plan.Group,
                    PrivateDnsZoneId = network.Zone(zone),
                },
            },
            inside
        );
    }
}
