using Infra.Planning.Plan;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Resources;
using Part = Pulumi.AzureNative.Network.Inputs;

namespace Infra.Components;

/// <summary>The network of a cluster: a subnet for nodes that leaves by a NAT gateway, and one for the API server.</summary>
public sealed class ClusterNetwork : ComponentResource
{
    /// <summary>Whoever owns the subnet of an API server is AKS.</summary>
    private const string AksDelegation = "Microsoft.ContainerService/managedClusters";

    private readonly AksPlan plan;
    private readonly ResourceGroup group;

    public ClusterNetwork(string name, AksPlan plan, ResourceGroup group, ComponentResourceOptions? options = null)
        : base("infra:azure:ClusterNetwork", name, options)
    {
        (this.plan, this.group) = (plan, group);
        var gateway = CreateGateway(plan.Network.Egress);
        var network = new VirtualNetwork(
            plan.Network.Name,
            new VirtualNetworkArgs
            {
                VirtualNetworkName = plan.Network.Name,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                AddressSpace = new Part.AddressSpaceArgs { AddressPrefixes = { $"{plan.Network.Range}" } },
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions { Parent = this, Protect = plan.Protect }
        );

        var nodes = SubnetOf(network, plan.Network.Nodes);
        nodes.NatGateway = new Part.SubResourceArgs { Id = gateway.Id };
        Nodes = new Subnet(plan.Network.Nodes.Name, nodes, new CustomResourceOptions { Parent = this });

        var apiServer = SubnetOf(network, plan.Network.ApiServer);
        apiServer.Delegations = new Part.DelegationArgs { Name = "aks", ServiceName = AksDelegation };
        ApiServer = new Subnet(
            plan.Network.ApiServer.Name,
            apiServer,
            // Azure changes one subnet of a network at a time.
            new CustomResourceOptions { Parent = this, DependsOn = Nodes }
        );
        RegisterOutputs();
    }

    public Subnet Nodes { get; }

    public Subnet ApiServer { get; }

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

    private SubnetArgs SubnetOf(VirtualNetwork network, SubnetPlan subnet) =>
        new()
        {
            SubnetName = subnet.Name,
            VirtualNetworkName = plan.Network.Name.Of(network),
            ResourceGroupName = plan.ResourceGroup.Of(group),
            AddressPrefix = $"{subnet.Range}",
            DefaultOutboundAccess = false,
            NetworkSecurityGroup = new Part.NetworkSecurityGroupArgs
            {
                Id = CreateSecurityGroup(subnet.SecurityGroup).Id,
            },
        };

    private NetworkSecurityGroup CreateSecurityGroup(SecurityGroupPlan security) =>
        new(
            security.Name,
            new NetworkSecurityGroupArgs
            {
                NetworkSecurityGroupName = security.Name,
                ResourceGroupName = plan.ResourceGroup.Of(group),
                Location = plan.Location,
                SecurityRules = security.Rules.Select(RuleOf).ToArray(),
                Tags = plan.Tags.ToInputs(),
            },
            new CustomResourceOptions { Parent = this }
        );

    private static Part.SecurityRuleArgs RuleOf(SecurityRulePlan rule)
    {
        var args = new Part.SecurityRuleArgs
        {
            Name = rule.Name,
            Priority = rule.Priority,
            Direction = SecurityRuleDirection.Inbound,
            Access = SecurityRuleAccess.Allow,
            Protocol = rule.Protocol,
            SourcePortRange = "*",
        };
        if (rule.From is [var from])
        {
            args.SourceAddressPrefix = from;
        }
        else
        {
            args.SourceAddressPrefixes = rule.From.ToInputs();
        }

        if (rule.To is [var to])
        {
            args.DestinationAddressPrefix = to;
        }
        else
        {
            args.DestinationAddressPrefixes = rule.To.ToInputs();
        }

        if (rule.Ports is [var port])
        {
            args.DestinationPortRange = port;
        }
        else
        {
            args.DestinationPortRanges = rule.Ports.ToInputs();
        }

        return args;
    }
}
