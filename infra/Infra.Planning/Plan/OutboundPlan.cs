using Infra.Planning.Addresses;
using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

/// <summary>How traffic leaves.</summary>
public sealed record OutboundPlan
{
    /// <summary>As Azure spells it. It changes there on command only; the provider would replace the cluster.</summary>
    public required string Type { get; init; }

    /// <summary>One for pools over all zones, and one for each zone that has pools of its own.</summary>
    public Seq<GatewayPlan> Gateways { get; init; } = [];

    public RouteTablePlan? Routes { get; init; }

    public LoadBalancerPlan? LoadBalancer { get; init; }
}

/// <summary>A NAT gateway with addresses of its own, which others can put on their lists.</summary>
public sealed record GatewayPlan
{
    public required string Name { get; init; }

    public required string AddressPrefix { get; init; }

    /// <summary>28 to 31, for 16 to 2 addresses.</summary>
    public required int PrefixLength { get; init; }

    /// <summary>The one that it lives in; none leaves the choice to Azure.</summary>
    public required Seq<string> Zones { get; init; }
}

/// <summary>Where nodes send what is for nobody in the network.</summary>
/// <param name="NextHop">The firewall.</param>
public sealed record RouteTablePlan(string Name, Cidr Destination, IpAddress NextHop);

/// <summary>What the cluster's own load balancer leaves by.</summary>
/// <param name="Addresses">Public ones, 1 to 100.</param>
/// <param name="IPv6Addresses">0 without IPv6.</param>
/// <param name="PortsPerNode">A multiple of eight.</param>
public sealed record LoadBalancerPlan(int Addresses, int IPv6Addresses, int PortsPerNode);
