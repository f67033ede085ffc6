using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Resources;
using Part = Pulumi.AzureNative.Network.Inputs;

namespace Infra.Components;

/// <summary>The network of a cluster with its subnets, who may call into them, and how traffic leaves.</summary>
public sealed class ClusterNetwork : ComponentResource
{
    private readonly AksPlan plan;
    private readonly ResourceGroup group;
    private readonly Dictionary<string, Subnet> subnets = [];
    private readonly PrivateZones zones;

    public ClusterNetwork(string name, AksPlan plan, ResourceGroup group, ComponentResourceOptions? options = null)
        : base("infra:azure:ClusterNetwork", name, options)
    {
        (this.plan, this.group) = (plan, group);
        var gateways = new[] { plan.Network.Egress }.ToDictionary(egress => egress.Gateway, CreateGateway);
        var security = plan.Network.SecurityGroups.ToDictionary(
            securityGroup => securityGroup.Name,
            securityGroup => SecurityGroup.Create(securityGroup, plan, group, this)
        );
        var network = new VirtualNetwork(
            plan.Network.Name,
            new VirtualNetworkArgs
            {
                VirtualNetworkName = plan.Network.Name,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                AddressSpace = new Part.AddressSpaceArgs { AddressPrefixes = plan.Network.Ranges.ToInputs() },
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions { Parent = this, Protect = plan.Protect }
        );
        Resource previous = network;
        foreach (var subnet in plan.Network.Subnets)
        {
            var args = SubnetOf(subnet, network, security[subnet.SecurityGroup]);
            if (subnet.Gateway is { } gateway)
            {
                args.NatGateway = new Part.SubResourceArgs { Id = gateways[gateway].Id };
            }

            // Azure changes one subnet of a network at a time.
            var inOrder = new CustomResourceOptions { Parent = this, DependsOn = previous };
            previous = subnets[subnet.Name] = new Subnet(subnet.Name, args, inOrder);
        }

        zones = new PrivateZones(
            name,
            plan,
            group,
            network,
            new ComponentResourceOptions { Parent = this, DependsOn = previous }
        );
        RegisterOutputs();
    }

    public Subnet Nodes => Subnet(plan.Network.Nodes);

    public Subnet ApiServer => Subnet(plan.Network.ApiServer);

    public Subnet Subnet(SubnetPlan subnet) => subnets[subnet.Name];

    /// <summary>The id of a zone of the plan; whatever uses it waits until the zone is found from the network.</summary>
    public Output<string> Zone(PrivateZonePlan zone) => zones.IdOf(zone);

    private NatGateway CreateGateway(EgressPlan egress)
    {
        var addresses = new PublicIPPrefix(
            egress.AddressPrefix,
            new PublicIPPrefixArgs
            {
                PublicIpPrefixName = egress.AddressPrefix,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                PrefixLength = egress.PrefixLength,
                PublicIPAddressVersion = IPVersion.IPv4,
                Sku = new Part.PublicIPPrefixSkuArgs { Name = PublicIPPrefixSkuName.Standard },
                Tags = plan.Tags.ToInputs(),
            },
            // Others have these addresses on their lists.
            new CustomResourceOptions { Parent = this, Protect = plan.Protect }
        );
        return new NatGateway(
            egress.Gateway,
            new NatGatewayArgs
            {
                NatGatewayName = egress.Gateway,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                PublicIpPrefixes = new Part.SubResourceArgs { Id = addresses.Id },
                Sku = new Part.NatGatewaySkuArgs { Name = NatGatewaySkuName.Standard },
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions { Parent = this }
        );
    }

    private SubnetArgs SubnetOf(SubnetPlan subnet, VirtualNetwork network, NetworkSecurityGroup security)
    {
        var args = new SubnetArgs
        {
            SubnetName = subnet.Name,
            VirtualNetworkName = plan.Network.Name.Of(network),
            ResourceGroupName = plan.ResourceGroup.Of(group),
            DefaultOutboundAccess = false,
            NetworkSecurityGroup = new Part.NetworkSecurityGroupArgs { Id = security.Id },
        };
        if (subnet.Ranges is [var range])
        {
            args.AddressPrefix = $"{range}";
        }
        else
        {
            args.AddressPrefixes = subnet.Ranges.ToInputs();
        }

        if (subnet.Delegation is { } delegation)
        {
            args.Delegations = new Part.DelegationArgs { Name = delegation.Name, ServiceName = delegation.Service };
        }

        if (subnet.Role == SubnetRole.Endpoints)
        {
            // Otherwise the security group does not count for private endpoints.
            args.PrivateEndpointNetworkPolicies =
                VirtualNetworkPrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled;
        }

        return args;
    }
}
