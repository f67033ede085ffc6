using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Infra.Planning.Quantities;

/// <summary>
/// Times that come again, as five fields in UTC: minute, hour, day of the month, month, day of the week from 0 for Sunday
/// to 6. As Chaos Mesh and Argo CD read them: a day counts where both fields of days agree, and where either does if both
/// are restricted.
/// </summary>
public sealed record CronSchedule
{
    private static readonly string[] Months = "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ');

    private static readonly string[] Days = "sun mon tue wed thu fri sat".Split(' ');

    private readonly CronField minutes;
    private readonly CronField hours;
    private readonly CronField days;
    private readonly CronField months;
    private readonly CronField weekdays;

    private CronSchedule(string text, CronField[] fields)
    {
        Text = text;
        (minutes, hours, days, months, weekdays) = (fields[0], fields[1], fields[2], fields[3], fields[4]);
    }

    public string Text { get; }

    public static bool TryParse(string text, [MaybeNullWhen(false)] out CronSchedule schedule)
    {
        schedule = null;
        var parts = text.Split(' ');
        CronField?[] fields =
            parts.Length != 5
                ? [null]
                :
                [
                    CronField.Parse(parts[0], 0, 59, []),
                    CronField.Parse(parts[1], 0, 23, []),
                    CronField.Parse(parts[2], 1, 31, []),
                    CronField.Parse(parts[3], 1, 12, Months),
                    CronField.Parse(parts[4], 0, 6, Days),
                ];
        if (Array.Exists(fields, field => field is null))
        {
            return false;
        }

        var read = new CronSchedule(text, [.. fields.OfType<CronField>()]);
        schedule = read.IsOnSomeDay ? read : null;
        return schedule is not null;
    }

    /// <summary>Its one time of the day; null where it comes several times.</summary>
    public TimeSpan? Once =>
        minutes.Values is [var minute] && hours.Values is [var hour] ? new TimeSpan(hour, minute, 0) : null;

    /// <summary>The same days at another time; of a schedule that comes once a day.</summary>
    public string At(TimeSpan time) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{time.Minutes} {time.Hours} {string.Join(' ', Text.Split(' ')[2..])}"
        );

    public bool IsOn(DateOnly day)
    {
        var (inMonth, inWeek) = (days.Has(day.Day), weekdays.Has((int)day.DayOfWeek));
        return months.Has(day.Month) && (days.IsAny || weekdays.IsAny ? inMonth && inWeek : inMonth || inWeek);
    }

    public override string ToString() => Text;

    /// <summary>The thirtieth of February never comes. A year of 366 days has every day of a month that there is.</summary>
    private bool IsOnSomeDay =>
        !weekdays.IsAny || Enumerable.Range(0, 366).Any(day => IsOn(new DateOnly(2028, 1, 1).AddDays(day)));
}
