using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Resources;
using Part = Pulumi.AzureNative.Network.Inputs;

namespace Infra.Components;

/// <summary>Writes what traffic leaves by.</summary>
internal static class Egress
{
    /// <returns>The gateway, and the addresses that traffic leaves by.</returns>
    public static (NatGateway Gateway, Output<string> Range) CreateGateway(
        GatewayPlan gateway,
        AksPlan plan,
        ResourceGroup group,
        Resource parent
    )
    {
        var prefix = new PublicIPPrefixArgs
        {
            PublicIpPrefixName = gateway.AddressPrefix,
            ResourceGroupName = plan.ResourceGroup.Of(group),
            Location = plan.Location,
            PrefixLength = gateway.PrefixLength,
            PublicIPAddressVersion = IPVersion.IPv4,
            Sku = new Part.PublicIPPrefixSkuArgs { Name = PublicIPPrefixSkuName.Standard },
            Tags = plan.Tags.ToInputs(),
        };
        var args = new NatGatewayArgs
        {
            NatGatewayName = gateway.Name,
            ResourceGroupName = plan.ResourceGroup.Of(group),
            Location = plan.Location,
            Sku = new Part.NatGatewaySkuArgs { Name = NatGatewaySkuName.Standard },
            Tags = plan.Tags.ToInputs(),
        };
        if (gateway.Zones.Count > 0)
        {
            prefix.Zones = gateway.Zones.ToInputs();
            args.Zones = gateway.Zones.ToInputs();
        }

        // Others have these addresses on their lists.
        var kept = new CustomResourceOptions { Parent = parent, Protect = plan.Protect };
        var addresses = new PublicIPPrefix(gateway.AddressPrefix, prefix, kept);
        args.PublicIpPrefixes = new Part.SubResourceArgs { Id = addresses.Id };
        return (new(gateway.Name, args, new CustomResourceOptions { Parent = parent }), addresses.IpPrefix);
    }

    public static RouteTable CreateRoutes(RouteTablePlan routes, AksPlan plan, ResourceGroup group, Resource parent) =>
        new(
            routes.Name,
            new RouteTableArgs
            {
                RouteTableName = routes.Name,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                Routes = new Part.RouteArgs
                {
                    Name = "everything-else",
                    AddressPrefix = $"{routes.Destination}",
                    NextHopType = RouteNextHopType.VirtualAppliance,
                    NextHopIpAddress = $"{routes.NextHop}",
                },
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions { Parent = parent }
        );
}
