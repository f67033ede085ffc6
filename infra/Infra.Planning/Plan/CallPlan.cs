using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>A declared call, seen from one cluster of the caller.</summary>
public sealed record CallPlan
{
    public required LineName From { get; init; }

    public required LineName To { get; init; }

    /// <summary>For people, and the key in the stack's outputs: <c>risk/risk:8443</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the caller connects to: a Service of the cluster, or a host that the edge serves.</summary>
    public required string Address { get; init; }
}
