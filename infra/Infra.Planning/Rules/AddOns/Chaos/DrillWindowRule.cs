using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Nothing is broken on purpose while Azure may work on the cluster.</summary>
internal sealed class DrillWindowRule : ChaosRule
{
    public override DiagnosticCode Code { get; } =
        new("INF453", Severity.Error, "drills run while Azure may work on the cluster");

    protected override IEnumerable<Diagnostic> Check(ChaosMesh chaosMesh, Draft draft)
    {
        var settings = chaosMesh.Settings;
        if (settings.Schedule is not { Once: { } first } days)
        {
            return [];
        }

        var times = DrillTimes
            .Offsets(draft.Topology, settings)
            .GroupBy(entry => entry.Cluster)
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        Begin: first + group.First().Offset,
                        End: first + group.Last().Offset + DrillTimes.Of(group.Last().Drill, settings)
                    )
            );
        return from cluster in draft.SoundClusters
            let name = cluster.Declared.Settings.Name
            where times.ContainsKey(name)
            let time = times[name]
            from window in Windows(cluster.Settings.Maintenance)
            where WindowTimes.Meets(days, time.Begin, time.End, window.Settings)
            select Broken(
                chaosMesh.Common.Path["schedule"],
                $"the drills of {name} run from {time.Begin:hh\\:mm} to {time.End:hh\\:mm} UTC, and "
                    + $"{cluster.Path["maintenance"][window.Key]} is open on such a day",
                "write a time outside of the window"
            );
    }

    private static IEnumerable<(string Key, WindowSettings Settings)> Windows(MaintenanceSettings maintenance)
    {
        (string Key, WindowSettings? Settings)[] all =
        [
            ("default", maintenance.Default),
            ("cluster", maintenance.Cluster),
            ("nodeOs", maintenance.NodeOs),
        ];
        foreach (var (key, settings) in all)
        {
            if (settings is not null)
            {
                yield return (key, settings);
            }
        }
    }
}
