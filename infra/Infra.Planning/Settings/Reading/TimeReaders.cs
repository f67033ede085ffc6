using System.Globalization;

namespace Infra.Planning.Settings.Reading;

/// <summary>Times and the like, in one spelling each.</summary>
internal static class TimeReaders
{
    public static Reader<TimeOnly> TimeOfDay { get; } =
        Readers.Parsed<TimeOnly>("a time of day", "\"22:00\"", default, TryParseTime);

    public static Reader<Quantities.UtcOffset> UtcOffset { get; } =
        Readers.Parsed<Quantities.UtcOffset>(
            "an offset from UTC",
            "\"+01:00\"",
            default,
            Quantities.UtcOffset.TryParse
        );

    /// <summary>A whole number of seconds with its unit: <c>10s</c>.</summary>
    public static Reader<int> Seconds(int min, int max) => WithUnit("a number of seconds", "s", min, max);

    /// <summary>A whole number of minutes with its unit: <c>10m</c>.</summary>
    public static Reader<int> Minutes(int min, int max) => WithUnit("a number of minutes", "m", min, max);

    /// <summary>A whole number of hundredths with its sign: <c>50%</c>.</summary>
    public static Reader<int> Percent(int min, int max) => WithUnit("a percentage", "%", min, max);

    private static Reader<int> WithUnit(string what, string unit, int min, int max)
    {
        return Readers.ParsedQuantity<int>($"{what} from {min}{unit} to {max}{unit}", $"{min}{unit}", min, TryParse);

        bool TryParse(string text, out int value)
        {
            value = 0;
            return text.EndsWith(unit, StringComparison.Ordinal)
                && int.TryParse(text[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out value)
                && value >= min
                && value <= max;
        }
    }

    private static bool TryParseTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
