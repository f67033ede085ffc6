using Infra.Planning.Addresses;

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

    /// <summary>Pods: a /24 of it for every node.</summary>
    public Cidr? Pods { get; init; }

    /// <summary>Services: inside the cluster only.</summary>
    public Cidr? Services { get; init; }

    /// <summary>Public addresses that traffic leaves by: 2, 4, 8 or 16.</summary>
    public int EgressAddresses { get; init; } = 2;
}
