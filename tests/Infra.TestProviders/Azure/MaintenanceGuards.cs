using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Review.Graph;

namespace Infra.TestProviders.Azure;

/// <summary>What AKS refuses of the windows in which it may work.</summary>
internal static partial class MaintenanceGuards
{
    public const string Token = "azure-native:containerservice:MaintenanceConfiguration";

    private const string Default = "default";

    private static readonly string[] Names =
    [
        Default,
        "aksManagedAutoUpgradeSchedule",
        "aksManagedNodeOSUpgradeSchedule",
    ];

    private static readonly string[] Schedules = ["daily", "weekly", "absoluteMonthly", "relativeMonthly"];

    public static void Check(ObjectValue inputs)
    {
        var name = inputs.Text("configName");
        Expect(Names.Contains(name), $"'{name}' is none of {string.Join(", ", Names)}");
        if (inputs["maintenanceWindow"] is not ObjectValue window)
        {
            Expect(name == Default && inputs["timeInWeek"] is not null, "maintenanceWindow is missing");
            return;
        }

        Expect(inputs["timeInWeek"] is null, "timeInWeek and maintenanceWindow exclude each other");
        Expect(
            window["durationHours"] is NumberValue { Value: >= 4 and <= 24 },
            "durationHours is not between 4 and 24"
        );
        Expect(
            TimeOnly.TryParseExact(window.Text("startTime"), "HH:mm", CultureInfo.InvariantCulture, default, out _),
            "startTime is not HH:mm"
        );
        Expect(
            window.Text("utcOffset") is not { } offset || Offset().IsMatch(offset),
            "utcOffset is not +HH:mm or -HH:mm"
        );
        var schedules = Schedules.Where(schedule => window.Object("schedule")[schedule] is not null).ToList();
        Expect(schedules.Count == 1, "exactly one schedule is given");
        Expect(name != Default || schedules[0] == "weekly", "the schedule of default is weekly");
        foreach (var span in window.Items("notAllowedDates").OfType<ObjectValue>())
        {
            Expect(
                string.CompareOrdinal(span.Text("start"), span.Text("end")) <= 0,
                "a span of notAllowedDates ends before it starts"
            );
        }
    }

    private static void Expect(bool holds, string reason)
    {
        if (!holds)
        {
            throw new ProviderException($"InvalidMaintenanceConfiguration: {reason}");
        }
    }

    [GeneratedRegex("^[+-](0[0-9]|1[0-4]):[0-5][0-9]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offset();
}
