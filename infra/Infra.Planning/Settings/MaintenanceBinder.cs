using Infra.Planning.Collections;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Settings;

/// <summary>Reads what lies below <c>infra:clusters.&lt;name&gt;.maintenance</c>.</summary>
internal static class MaintenanceBinder
{
    private const string Weekly = "weekly: { day: saturday }";

    private static readonly Reader<WindowSchedule> DailySchedule = Readers.Group<WindowSchedule>(
        "{ every: 1 }",
        section => new DailySchedule(section.Optional("every", Readers.Number(1, 7), 1))
    );

    private static readonly Reader<WindowSchedule> WeeklySchedule = Readers.Group<WindowSchedule>(
        "{ day: saturday }",
        section => new WeeklySchedule(
            section.Required("day", Readers.OneOf<DayOfWeek>()),
            section.Optional("every", Readers.Number(1, 4), 1)
        )
    );

    private static readonly Reader<WindowSchedule> AbsoluteMonthlySchedule = Readers.Group<WindowSchedule>(
        "{ day: 15 }",
        section => new AbsoluteMonthlySchedule(
            section.Required("day", Readers.Number(1, 31)),
            section.Optional("every", Readers.Number(1, 6), 1)
        )
    );

    private static readonly Reader<WindowSchedule> RelativeMonthlySchedule = Readers.Group<WindowSchedule>(
        "{ week: first, day: saturday }",
        section => new RelativeMonthlySchedule(
            section.Required("week", Readers.OneOf<WeekOfMonth>()),
            section.Required("day", Readers.OneOf<DayOfWeek>()),
            section.Optional("every", Readers.Number(1, 6), 1)
        )
    );

    private static readonly Reader<Seq<FrozenDays>> NotAllowed = Readers.List(
        Readers.Group("{ from: \"2026-12-18\", to: \"2027-01-04\" }", BindFrozenDays)
    );

    public static Reader<MaintenanceSettings> Maintenance { get; } =
        Readers.Group(
            $"{{ nodeOs: {{ {Weekly}, start: \"22:00\", hours: 6 }} }}",
            section => new MaintenanceSettings
            {
                Default = section.Optional("default", Window("weekly")),
                Cluster = section.Optional("cluster", Window("weekly", "absoluteMonthly", "relativeMonthly")),
                NodeOs = section.Optional("nodeOs", Window("daily", "weekly", "absoluteMonthly", "relativeMonthly")),
                NotAllowed = section.Optional("notAllowed", NotAllowed, []),
            }
        );

    /// <param name="kinds">The kinds of schedule that Azure takes for it.</param>
    private static Reader<WindowSettings> Window(params string[] kinds) =>
        Readers.Group($"{{ {Weekly}, start: \"22:00\", hours: 6 }}", section => BindWindow(section, kinds));

    private static WindowSettings BindWindow(Section section, string[] kinds)
    {
        var schedules = new (string Kind, Reader<WindowSchedule> Reader)[]
        {
            ("daily", DailySchedule),
            ("weekly", WeeklySchedule),
            ("absoluteMonthly", AbsoluteMonthlySchedule),
            ("relativeMonthly", RelativeMonthlySchedule),
        }
            .Select(entry => (entry.Kind, Value: section.Optional(entry.Kind, entry.Reader)))
            .Where(entry => entry.Value is not null)
            .ToList();
        var window = new WindowSettings
        {
            Schedule = schedules.FirstOrDefault().Value ?? WeeklySchedule.StandIn,
            Start = section.Required("start", TimeReaders.TimeOfDay),
            Hours = section.Required("hours", Readers.Number(4, 24)),
            UtcOffset = section.Optional("utcOffset", TimeReaders.UtcOffset, default),
            From = section.OptionalValue("from", DomainReaders.Date),
        };
        section.Check(schedules.Count > 0, SettingsDiagnostics.Missing, "weekly", "is missing", $"add {Weekly}");
        section.Check(
            schedules.Count < 2,
            SettingsDiagnostics.WrongValue,
            schedules.LastOrDefault().Kind ?? "",
            $"a window has one schedule, and this is the {(schedules.Count > 2 ? "third" : "second")}",
            "remove all but one"
        );
        var kind = schedules.FirstOrDefault().Kind ?? kinds[0];
        section.Check(
            kinds.Contains(kind),
            SettingsDiagnostics.WrongValue,
            kind,
            $"Azure takes no such schedule for {section.Key}",
            kinds.Length == 1 ? $"write {kinds[0]}" : $"write one of {string.Join(", ", kinds)}"
        );
        return window;
    }

    private static FrozenDays BindFrozenDays(Section section)
    {
        var days = new FrozenDays(
            section.Required("from", DomainReaders.Date),
            section.Required("to", DomainReaders.Date)
        );
        section.Check(
            days.To >= days.From,
            SettingsDiagnostics.OutOfRange,
            "to",
            "is before from",
            $"write \"{days.From:yyyy-MM-dd}\" or later"
        );
        return days;
    }
}
