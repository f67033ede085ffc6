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
        var gateways = plan.Network.Outbound.Gateways.ToDictionary(
            gateway => gateway.Name,
            gateway => Egress.CreateGateway(gateway, plan, group, this)
        );
        EgressRanges = [.. gateways.Values.Select(gateway => gateway.Range)];
        var routes = plan.Network.Outbound.Routes is { } table ? Egress.CreateRoutes(table, plan, group, this) : null;
        var security = plan.Network.SecurityGroups.ToDictionary(
            securityGroup => securityGroup.Name,
            securityGroup => SecurityGroup.Create(securityGroup, plan, group, this)
        );
        Network = new VirtualNetwork(
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
        Resource previous = Network;
        foreach (var subnet in plan.Network.Subnets)
        {
            var args = SubnetOf(subnet, security[subnet.SecurityGroup]);
            if (subnet.Gateway is { } gateway)
            {
                args.NatGateway = new Part.SubResourceArgs { Id = gateways[gateway].Gateway.Id };
            }

            if (subnet.RouteTable is not null && routes is not null)
            {
                args.RouteTable = new Part.RouteTableArgs { Id = routes.Id };
            }

            // Azure changes one subnet of a network at a time.
            var inOrder = new CustomResourceOptions { Parent = this, DependsOn = previous };
            previous = subnets[subnet.Name] = new Subnet(subnet.Name, args, inOrder);
        }

        if (plan.Network.Hub is { } hub)
        {
            var inOrder = new ComponentResourceOptions { Parent = this, DependsOn = previous };
            _ = new HubPeering(name, hub, plan, group, Network, inOrder);
        }

        zones = new PrivateZones(
            name,
            plan,
            group,
            Network,
            new ComponentResourceOptions { Parent = this, DependsOn = previous }
        );
        RegisterOutputs();
    }

    public VirtualNetwork Network { get; }

    /// <summary>Where traffic of the cluster comes from, as others see it; empty where that is not the network's matter.</summary>
    public IReadOnlyList<Output<string>> EgressRanges { get; }

    /// <summary>None where the API server stays outside the network.</summary>
    public Subnet? ApiServer => plan.Network.ApiServer is { } subnet ? Subnet(subnet) : null;

    /// <summary>The one that the nodes of a pool live in.</summary>
    public Subnet Nodes(PoolPlan pool) => Subnet(plan.Network.Of(pool));

    public Subnet Subnet(SubnetPlan subnet) => subnets[subnet.Name];

    /// <summary>The id of a zone of the plan; whatever uses it waits until the zone is found from the network.</summary>
    public Output<string> Zone(PrivateZonePlan zone) => zones.IdOf(zone);

    private SubnetArgs SubnetOf(SubnetPlan subnet, NetworkSecurityGroup security)
    {
        var args = new SubnetArgs
        {
            SubnetName = subnet.Name,
            VirtualNetworkName = plan.Network.Name.Of(Network),
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
