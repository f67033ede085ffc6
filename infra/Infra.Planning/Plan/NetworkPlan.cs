using Infra.Planning.Addresses;
using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

public sealed record NetworkPlan
{
    public required string Name { get; init; }

    public required Cidr Range { get; init; }

    public required EgressPlan Egress { get; init; }

    public required SubnetPlan Nodes { get; init; }

    public required SubnetPlan ApiServer { get; init; }
}

/// <summary>How traffic leaves: through a NAT gateway with addresses of its own, which others can put on their lists.</summary>
public sealed record EgressPlan
{
    public required string Gateway { get; init; }

    public required string AddressPrefix { get; init; }

    /// <summary>28 to 31, for 16 to 2 addresses.</summary>
    public required int PrefixLength { get; init; }
}

public sealed record SubnetPlan
{
    public required string Name { get; init; }

    public required Cidr Range { get; init; }

    public required SecurityGroupPlan SecurityGroup { get; init; }
}

public sealed record SecurityGroupPlan
{
    public required string Name { get; init; }

    /// <summary>Beside Azure's own: inside the network and from load balancers yes, from elsewhere no.</summary>
    public required Seq<SecurityRulePlan> Rules { get; init; }
}

/// <summary>Traffic that may come in.</summary>
public sealed record SecurityRulePlan
{
    public required string Name { get; init; }

    /// <summary>100 to 4096; the lowest number is looked at first.</summary>
    public required int Priority { get; init; }

    public required string Protocol { get; init; }

    /// <summary>Ranges, or one service tag of Azure.</summary>
    public required Seq<string> From { get; init; }

    public required Seq<string> To { get; init; }

    public required Seq<string> Ports { get; init; }
}
