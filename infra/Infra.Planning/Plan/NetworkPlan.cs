using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

public sealed record NetworkPlan
{
    public required string Name { get; init; }

    /// <summary>Its address space; the subnets lie inside.</summary>
    public required Seq<Cidr> Ranges { get; init; }

    public required OutboundPlan Outbound { get; init; }

    /// <summary>The network that it is joined to; none for one on its own.</summary>
    public required HubPlan? Hub { get; init; }

    /// <summary>One for each role that a subnet has.</summary>
    public required Seq<SecurityGroupPlan> SecurityGroups { get; init; }

    /// <summary>In the order in which they are made: Azure changes one of a network at a time.</summary>
    public required Seq<SubnetPlan> Subnets { get; init; }

    /// <summary>Where data services are found, by name: one for each that the cluster uses.</summary>
    public required Seq<PrivateZonePlan> Zones { get; init; }

    /// <summary>Delegated to the API server; none where it stays outside the network.</summary>
    public SubnetPlan? ApiServer => Find(BlockPurpose.ApiServer);

    /// <summary>For internal load balancers: <c>service.beta.kubernetes.io/azure-load-balancer-internal-subnet</c>.</summary>
    public SubnetPlan Edge => Of(BlockPurpose.Edge);

    /// <summary>For private endpoints; none where the cluster has no data service behind one.</summary>
    public SubnetPlan? Endpoints => Find(BlockPurpose.Endpoints);

    /// <summary>Delegated to PostgreSQL flexible servers; none where the cluster has none.</summary>
    public SubnetPlan? PostgreSql => Find(BlockPurpose.PostgreSql);

    /// <summary>Delegated to MySQL flexible servers; none where the cluster has none.</summary>
    public SubnetPlan? MySql => Find(BlockPurpose.MySql);

    public SubnetPlan Of(PoolPlan pool) => Of(pool.Subnet);

    /// <summary>None for a service that the config does not name.</summary>
    public PrivateZonePlan? Zone(DataService service) => Zones.FirstOrDefault(zone => zone.Service == service);

    private SubnetPlan Of(BlockPurpose purpose) => Subnets.First(subnet => subnet.Purpose == purpose);

    private SubnetPlan? Find(BlockPurpose purpose) => Subnets.FirstOrDefault(subnet => subnet.Purpose == purpose);
}

/// <summary>Who lives in a subnet.</summary>
public enum SubnetRole
{
    Nodes,
    ApiServer,
    Edge,
    Endpoints,
    PostgreSql,
    MySql,
}

public sealed record SubnetPlan
{
    public required SubnetRole Role { get; init; }

    /// <summary>As the lock spells it. Nodes may have several subnets.</summary>
    public required BlockPurpose Purpose { get; init; }

    /// <summary>At most 63 characters, which is what AKS takes.</summary>
    public required string Name { get; init; }

    /// <summary>One of each family that the cluster has, IPv4 first.</summary>
    public required Seq<Cidr> Ranges { get; init; }

    /// <summary>One of <see cref="NetworkPlan.SecurityGroups"/>.</summary>
    public required string SecurityGroup { get; init; }

    /// <summary>The service of Azure that the subnet belongs to; none for one that is ours.</summary>
    public DelegationPlan? Delegation { get; init; }

    /// <summary>The NAT gateway that traffic leaves by; none where there is none.</summary>
    public string? Gateway { get; init; }

    /// <summary>The table of routes that traffic takes; none for Azure's own.</summary>
    public string? RouteTable { get; init; }

    /// <summary>Whether the control plane takes addresses in it, and so needs rights on it.</summary>
    public bool IsOfCluster => Role is SubnetRole.Nodes or SubnetRole.ApiServer or SubnetRole.Edge;
}

/// <param name="Service">As Azure calls it: <c>Microsoft.DBforMySQL/flexibleServers</c>.</param>
public sealed record DelegationPlan(string Name, string Service);
