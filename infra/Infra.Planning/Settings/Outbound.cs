namespace Infra.Planning.Settings;

/// <summary>How traffic leaves a cluster. Some of Azure's ways are known only to be refused with the reason.</summary>
public enum Outbound
{
    /// <summary>By NAT gateways with addresses of their own. The default.</summary>
    NatGateway,

    /// <summary>By the cluster's own load balancer.</summary>
    LoadBalancer,

    /// <summary>By a firewall in the hub, to which a route leads.</summary>
    UserDefinedRouting,

    /// <summary>By a gateway that AKS makes, which it does in a network of its own only.</summary>
    ManagedNatGateway,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>Not at all, and Azure sees to it. A preview.</summary>
    Block,
}
