using System.Globalization;
using Infra.Planning.Collections;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Decides the windows of a cluster. Their names are fixed by Azure.</summary>
internal static class MaintenanceBuilder
{
    public static Seq<MaintenancePlan> Build(MaintenanceSettings settings) =>
        new[]
        {
            ("default", settings.Default),
            ("aksManagedAutoUpgradeSchedule", settings.Cluster),
            ("aksManagedNodeOSUpgradeSchedule", settings.NodeOs),
        }
            .SelectMany(window =>
                window.Item2 is { } given ? new[] { Build(window.Item1, given, settings.NotAllowed) } : []
            )
            .ToSeq();

    private static MaintenancePlan Build(string name, WindowSettings window, Seq<FrozenDays> notAllowed) =>
        new()
        {
            Name = name,
            Schedule = window.Schedule,
            Start = window.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            Hours = window.Hours,
            UtcOffset = $"{window.UtcOffset}",
            From = window.From is { } from ? Day(from) : null,
            NotAllowed = notAllowed.Select(days => new FrozenDaysPlan(Day(days.From), Day(days.To))).ToSeq(),
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
