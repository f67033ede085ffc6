using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>
/// A pool whose next generation is made in the same change is drained, not lost: what Azure cannot change in a pool
/// makes a new one, and the old one goes when the new one is there.
/// </summary>
internal static class Successors
{
    private const string Pool = "azure-native:containerservice:AgentPool";

    // The letters of a pool's name that stand for its generation.
    private const int Generation = 2;

    public static void Soften(List<ResourceChange> changes)
    {
        var made = changes
            .Where(change => change is { Action: ChangeAction.Create, Type: Pool })
            .GroupBy(change => Line(change.After))
            .ToDictionary(group => group.Key, group => group.First().Name);
        for (var at = 0; made.Count > 0 && at < changes.Count; at++)
        {
            if (
                changes[at] is { Action: ChangeAction.Delete, Type: Pool, Impact: > Impact.Disruptive } gone
                && made.TryGetValue(Line(gone.Before), out var heir)
            )
            {
                var reason = $"its Pods move to {heir}, which is there first";
                changes[at] = gone with
                {
                    Impact = Impact.Disruptive,
                    Reasons = [new ChangeReason(Path: null, Impact.Disruptive, reason, "", "Azure")],
                };
            }
        }
    }

    /// <summary>The cluster and the pool's name without its generation.</summary>
    private static (string? Parent, string Name) Line(Resource? pool) =>
        (pool?.Parent, pool is { Name.Length: > Generation } ? pool.Name[..^Generation] : pool?.Name ?? "");
}
