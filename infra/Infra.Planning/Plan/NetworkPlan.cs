using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

public sealed record NetworkPlan
{
    public required string Name { get; init; }

    /// <summary>Its address space; the subnets lie inside.</summary>
    public required Seq<Cidr> Ranges { get; init; }

    public required EgressPlan Egress { get; init; }

    /// <summary>One for each role that a subnet has.</summary>
    public required Seq<SecurityGroupPlan> SecurityGroups { get; init; }

    /// <summary>In the order in which they are made: Azure changes one of a network at a time.</summary>
    public required Seq<SubnetPlan> Subnets { get; init; }

    /// <summary>Where data services are found, by name: one for each that the cluster uses.</summary>
    public required Seq<PrivateZonePlan> Zones { get; init; }

    /// <summary>Of all pools without a subnet of their own.</summary>
    public SubnetPlan Nodes => One(SubnetRole.Nodes);

    public SubnetPlan ApiServer => One(SubnetRole.ApiServer);

    /// <summary>For internal load balancers: <c>service.beta.kubernetes.io/azure-load-balancer-internal-subnet</c>.</summary>
    public SubnetPlan Edge => One(SubnetRole.Edge);

    /// <summary>For private endpoints; none where the cluster has no data service behind one.</summary>
    public SubnetPlan? Endpoints => Find(SubnetRole.Endpoints);

    /// <summary>Delegated to PostgreSQL flexible servers; none where the cluster has none.</summary>
    public SubnetPlan? PostgreSql => Find(SubnetRole.PostgreSql);

    /// <summary>Delegated to MySQL flexible servers; none where the cluster has none.</summary>
    public SubnetPlan? MySql => Find(SubnetRole.MySql);

    /// <summary>None for a service that the config does not name.</summary>
    public PrivateZonePlan? Zone(DataService service) => Zones.FirstOrDefault(zone => zone.Service == service);

    private SubnetPlan One(SubnetRole role) => Subnets.First(subnet => subnet.Role == role);

    private SubnetPlan? Find(SubnetRole role) => Subnets.FirstOrDefault(subnet => subnet.Role == role);
}

/// <summary>How traffic leaves: through a NAT gateway with addresses of its own, which others can put on their lists.</summary>
public sealed record EgressPlan
{
    public required string Gateway { get; init; }

    public required string AddressPrefix { get; init; }

    /// <summary>28 to 31, for 16 to 2 addresses.</summary>
    public required int PrefixLength { get; init; }
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

    /// <summary>At most 63 characters, which is what AKS takes.</summary>
    public required string Name { get; init; }

    /// <summary>One of each family that the cluster has, IPv4 first.</summary>
    public required Seq<Cidr> Ranges { get; init; }

    /// <summary>One of <see cref="NetworkPlan.SecurityGroups"/>.</summary>
    public required string SecurityGroup { get; init; }

    /// <summary>The service of Azure that the subnet belongs to; none for one that is ours.</summary>
    public DelegationPlan? Delegation { get; init; }

    /// <summary>The NAT gateway that traffic leaves by; none where nothing has to leave.</summary>
    public string? Gateway { get; init; }

    /// <summary>Whether the control plane takes addresses in it, and so needs rights on it.</summary>
    public bool IsOfCluster => Role is SubnetRole.Nodes or SubnetRole.ApiServer or SubnetRole.Edge;
}

/// <param name="Service">As Azure calls it: <c>Microsoft.DBforMySQL/flexibleServers</c>.</param>
public sealed record DelegationPlan(string Name, string Service);
