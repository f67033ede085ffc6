using Infra.Planning.Quantities;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Whether a time that comes again ever meets a window of maintenance.</summary>
internal static class WindowTimes
{
    /// <summary>Days of the week and of the year come round in so many years.</summary>
    private const int Years = 28;

    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>
    /// A window that opens every other week may open in any: on the safe side, it counts each time. Days on which nothing
    /// is done do not count as closed, since somebody may lift them.
    /// </summary>
    /// <param name="begin">After the midnight, in UTC, of a day of <paramref name="days"/>.</param>
    public static bool Meets(CronSchedule days, TimeSpan begin, TimeSpan end, WindowSettings window)
    {
        var last = First.AddYears(Years);
        for (var day = First; day < last; day = day.AddDays(1))
        {
            if (days.IsOn(day) && Meets(day, begin, end, window))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Meets(DateOnly day, TimeSpan begin, TimeSpan end, WindowSettings window) =>
        // A window of a day's length, up to fourteen hours ahead or behind, touches no day farther away.
        Enumerable
            .Range(-2, 5)
            .Select(distance => (Day: day.AddDays(distance), After: TimeSpan.FromDays(distance)))
            .Where(other => Opens(window.Schedule, other.Day))
            .Select(other => other.After + window.Start.ToTimeSpan() - TimeSpan.FromMinutes(window.UtcOffset.Minutes))
            .Any(opening => opening < end && begin < opening + TimeSpan.FromHours(window.Hours));

    private static bool Opens(WindowSchedule schedule, DateOnly day) =>
        schedule switch
        {
            WeeklySchedule weekly => day.DayOfWeek == weekly.Day,
            AbsoluteMonthlySchedule monthly => day.Day == Math.Min(monthly.Day, DaysIn(day)),
            RelativeMonthlySchedule { Week: WeekOfMonth.Last } last => day.DayOfWeek == last.Day
                && day.Day > DaysIn(day) - 7,
            RelativeMonthlySchedule monthly => day.DayOfWeek == monthly.Day && (day.Day - 1) / 7 == (int)monthly.Week,
            _ => true,
        };

    private static int DaysIn(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);
}
