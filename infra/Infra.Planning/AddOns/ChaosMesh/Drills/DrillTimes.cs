using Infra.Planning.Names;
using Infra.Planning.Topology;

namespace Infra.Planning.AddOns;

/// <summary>
/// When the drills of a stack run: one by one, also over several clusters, so that never two things are broken at once.
/// </summary>
internal static class DrillTimes
{
    /// <summary>How long everything may take to be well before a fault.</summary>
    public static TimeSpan Before { get; } = TimeSpan.FromMinutes(2);

    /// <summary>How long everything may take to be well again.</summary>
    public static TimeSpan After { get; } = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(3);

    public static TimeSpan Of(Drill drill, ChaosMeshSettings settings) =>
        Before + drill.Faults * TimeSpan.FromMinutes(settings.Fault) + After + Rest;

    /// <summary>What runs where, and how long after the first begins.</summary>
    public static IEnumerable<(ClusterName Cluster, Drill Drill, TimeSpan Offset)> Offsets(
        PlatformTopology topology,
        ChaosMeshSettings settings
    )
    {
        var offset = TimeSpan.Zero;
        foreach (var cluster in topology.Clusters)
        {
            foreach (var drill in DrillBuilder.Of(topology, cluster))
            {
                yield return (cluster.Settings.Name, drill, offset);
                offset += Of(drill, settings);
            }
        }
    }

    /// <summary>From the begin of the first to the end of the last.</summary>
    public static TimeSpan Whole(PlatformTopology topology, ChaosMeshSettings settings) =>
        Offsets(topology, settings).Aggregate(TimeSpan.Zero, (sum, entry) => sum + Of(entry.Drill, settings));
}
