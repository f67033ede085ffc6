using Infra.Planning.Collections;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>The classes of priority that a cluster has beside Kubernetes' own.</summary>
internal static class LinePriorities
{
    public const string Platform = "platform";

    private const string High = "line-high";

    private const string Low = "line-low";

    /// <summary>For pods that name no class.</summary>
    private const string None = "none";

    public static Seq<PriorityPlan> All { get; } =
    [
        // Above all lines, so that none of them takes the place of what it is run with.
        new(Platform, 10_000, "What the platform itself runs."),
        new(High, 1_000, "Business lines that may take the place of others."),
        new(Low, -1_000, "Business lines that make room for all others."),
    ];

    /// <summary>What pods of the line have to name; null where they may name none.</summary>
    public static string? NeededBy(LinePriority priority) =>
        AllowedFor(priority) is var allowed && allowed.Contains(None) ? null : allowed[0];

    public static Seq<string> AllowedFor(LinePriority priority) =>
        priority switch
        {
            LinePriority.High => [High, Low, None],
            LinePriority.Low => [Low],
            _ => [Low, None],
        };
}
