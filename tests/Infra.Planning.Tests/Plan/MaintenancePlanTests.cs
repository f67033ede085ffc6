using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Plan;

public sealed class MaintenancePlanTests
{
    private const string Window = "\"start\": \"22:00\", \"hours\": 6";

    [Fact]
    public void Without_windows_Azure_chooses_the_time() =>
        Assert.Empty(
            PlanAssert.Aks(Stack.Default.Without("clusters.main.maintenance").With("protect", "false")).Maintenance
        );

    [Fact]
    public void Windows_have_the_names_by_which_Azure_knows_what_is_done_in_them()
    {
        var windows = Windows(
            $$"""
            {
              "default": { "weekly": { "day": "monday" }, {{Window}} },
              "cluster": { "weekly": { "day": "tuesday" }, {{Window}} },
              "nodeOs": { "weekly": { "day": "wednesday" }, {{Window}} }
            }
            """
        );

        Assert.Equal(
            ["default", "aksManagedAutoUpgradeSchedule", "aksManagedNodeOSUpgradeSchedule"],
            windows.Select(window => window.Name)
        );
        Assert.All(
            windows,
            window => Assert.Equal(("22:00", 6, "+00:00"), (window.Start, window.Hours, window.UtcOffset))
        );
        Assert.All(windows, window => Assert.Null(window.From));
    }

    [Fact]
    public void A_schedule_is_of_one_of_four_kinds()
    {
        Assert.Equal(new DailySchedule(2), ScheduleOf("""{ "daily": { "every": 2 } }"""));
        Assert.Equal(
            new WeeklySchedule(DayOfWeek.Sunday, 3),
            ScheduleOf("""{ "weekly": { "day": "sunday", "every": 3 } }""")
        );
        Assert.Equal(new AbsoluteMonthlySchedule(31, 1), ScheduleOf("""{ "absoluteMonthly": { "day": 31 } }"""));
        Assert.Equal(
            new RelativeMonthlySchedule(WeekOfMonth.Last, DayOfWeek.Friday, 6),
            ScheduleOf("""{ "relativeMonthly": { "week": "last", "day": "friday", "every": 6 } }""")
        );
    }

    [Fact]
    public void Days_on_which_nothing_is_done_hold_for_every_window()
    {
        var windows = Windows(
            $$"""
            {
              "default": { "weekly": { "day": "monday" }, {{Window}} },
              "nodeOs": { "weekly": { "day": "monday" }, {{Window}}, "utcOffset": "-03:30", "from": "2026-12-01" },
              "notAllowed": [{ "from": "2026-12-18", "to": "2027-01-04" }]
            }
            """
        );

        Assert.All(
            windows,
            window => Assert.Equal(new FrozenDaysPlan("2026-12-18", "2027-01-04"), Assert.Single(window.NotAllowed))
        );
        Assert.Equal(("-03:30", "2026-12-01"), (windows[1].UtcOffset, windows[1].From));
    }

    private static WindowSchedule ScheduleOf(string schedule) =>
        Assert.Single(Windows($"{{ \"nodeOs\": {schedule[..^1]}, {Window} }} }}")).Schedule;

    private static IReadOnlyList<MaintenancePlan> Windows(string maintenance) =>
        PlanAssert.Aks(Stack.Default.With("protect", "false").WithCluster("maintenance", maintenance)).Maintenance;
}
