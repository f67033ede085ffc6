using Infra.Planning.Addresses;
using Infra.Planning.Collections;

namespace Infra.Planning.Settings;

/// <summary>The address ranges of one cluster. What is not stated is given from the pools of <c>addresses.yaml</c>.</summary>
public sealed record NetworkSettings
{
    /// <summary>The virtual network, which holds the subnets.</summary>
    public Cidr? Vnet { get; init; }

    /// <summary>The subnet of the nodes.</summary>
    public Cidr? Nodes { get; init; }

    /// <summary>The subnet of the API server.</summary>
    public Cidr? ApiServer { get; init; }

    /// <summary>The subnet of internal load balancers.</summary>
    public Cidr? Edge { get; init; }

    /// <summary>The subnet of private endpoints.</summary>
    public Cidr? Endpoints { get; init; }

    /// <summary>The subnet of PostgreSQL servers.</summary>
    public Cidr? PostgreSql { get; init; }

    /// <summary>The subnet of MySQL servers.</summary>
    public Cidr? MySql { get; init; }

    /// <summary>Pods: a /24 of it for every node.</summary>
    public Cidr? Pods { get; init; }

    /// <summary>Services: inside the cluster only.</summary>
    public Cidr? Services { get; init; }

    /// <summary>The address of DNS in the service range; none means its tenth. Azure cannot change it.</summary>
    public IpAddress? DnsServiceIP { get; init; }

    /// <summary>Whether nodes, pods and services have IPv6 addresses too. Azure cannot change it. Default false.</summary>
    public bool DualStack { get; init; }

    /// <summary>The IPv6 ranges of a cluster that has both.</summary>
    public IPv6Settings IPv6 { get; init; } = new();

    /// <summary>The subnets of the nodes of one zone each, in the order of the zones.</summary>
    public Seq<Cidr> ZoneNodes { get; init; } = [];

    /// <summary>What carries the traffic of pods and holds their policies. Azure cannot change it.</summary>
    public DataPlane DataPlane { get; init; } = DataPlane.Cilium;

    public Outbound Outbound { get; init; } = Outbound.NatGateway;

    /// <summary>
    /// Public addresses that traffic leaves by: 2, 4, 8 or 16 of each NAT gateway, 1 to 100 of a load balancer. Default 2.
    /// </summary>
    public int EgressAddresses { get; init; } = 2;

    /// <summary>
    /// Whether pools that lie in one zone leave by a NAT gateway of that zone. None means: where the cluster has to survive
    /// the loss of a zone.
    /// </summary>
    public bool? ZonalGateways { get; init; }

    /// <summary>Connections to one address outside that each node can have open by a load balancer: 64 to 64000.</summary>
    public int PortsPerNode { get; init; } = 1024;

    /// <summary>A network that this one is joined to; none for one on its own.</summary>
    public HubSettings? Hub { get; init; }

    /// <summary>Azure's data services that the cluster reaches inside its network. Each gets the subnet it lives in.</summary>
    public Seq<DataService> DataServices { get; init; } = [];

    /// <summary>
    /// Names of the DNS zones in which those services are found, by service, where they are not Azure's usual ones; or the
    /// id of a zone that exists, which somebody else has linked to the network.
    /// </summary>
    public SortedMap<PrivateZone> PrivateZones { get; init; }
}

/// <summary>IPv6 ranges that are stated. What is not is given from the same pools as IPv4.</summary>
public sealed record IPv6Settings
{
    /// <summary>At least a /64; subnets are cut from it.</summary>
    public Cidr? Vnet { get; init; }

    public Cidr? Pods { get; init; }

    /// <summary>A /108 or smaller.</summary>
    public Cidr? Services { get; init; }
}

public enum DataPlane
{
    /// <summary>With policies by Cilium. Linux only.</summary>
    Cilium,

    /// <summary>Azure's own, with policies by Calico. For clusters that have, or may get, Windows pools.</summary>
    Azure,
}
