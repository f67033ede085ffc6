using Infra.Planning.Collections;

namespace Infra.Planning.Plan;

public sealed record SecurityGroupPlan
{
    public required string Name { get; init; }

    /// <summary>Beside Azure's own: inside the network and from load balancers yes, from elsewhere no.</summary>
    public required Seq<SecurityRulePlan> Rules { get; init; }
}

/// <summary>Traffic that may come in, or may not.</summary>
public sealed record SecurityRulePlan
{
    public required string Name { get; init; }

    /// <summary>100 to 4096; the lowest number is looked at first.</summary>
    public required int Priority { get; init; }

    public bool Denies { get; init; }

    public required string Protocol { get; init; }

    /// <summary>Ranges, or one service tag of Azure.</summary>
    public required Seq<string> From { get; init; }

    public required Seq<string> To { get; init; }

    public required Seq<string> Ports { get; init; }
}
