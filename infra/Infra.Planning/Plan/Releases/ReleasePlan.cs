using Infra.Planning.Names;

namespace Infra.Planning.Plan;

/// <summary>A chart, installed.</summary>
public sealed record ReleasePlan
{
    public required string Name { get; init; }

    public required NamespaceName Namespace { get; init; }

    /// <summary>The chart's name, or its whole address where it begins with <c>oci://</c>.</summary>
    public required string Chart { get; init; }

    /// <summary>Null where <see cref="Chart"/> is a whole address.</summary>
    public required string? Repository { get; init; }

    /// <summary>Exactly this one.</summary>
    public required string Version { get; init; }

    public required ChartValues Values { get; init; }
}
