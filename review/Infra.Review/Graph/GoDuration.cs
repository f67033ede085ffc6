using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Review.Graph;

/// <summary>
/// Time limits as the engine writes them. Programs send <c>300000000000ns</c>, a stack's state holds 300 seconds, people
/// write <c>5m</c>: all become the last.
/// </summary>
public static partial class GoDuration
{
    private static readonly (string Unit, decimal Nanoseconds)[] Units =
    [
        ("h", 3_600_000_000_000),
        ("m", 60_000_000_000),
        ("s", 1_000_000_000),
        ("ms", 1_000_000),
        ("us", 1_000),
        ("µs", 1_000),
        ("ns", 1),
    ];

    /// <summary>The shortest text for the same time; a text that is no duration stays as it is.</summary>
    public static string Canonical(string text)
    {
        var parts = Part.Matches(text);
        if (parts.Count == 0 || parts.Sum(part => part.Length) != text.Length)
        {
            return text;
        }

        decimal nanoseconds = 0;
        foreach (Match part in parts)
        {
            var number = part.Groups["number"].Value;
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            {
                return text;
            }

            nanoseconds += count * Units.First(unit => unit.Unit == part.Groups["unit"].Value).Nanoseconds;
        }

        return OfSeconds(nanoseconds / 1_000_000_000);
    }

    /// <summary><c>1h30m</c>, <c>2.5s</c>; parts that are zero are left out.</summary>
    public static string OfSeconds(decimal seconds)
    {
        var hours = decimal.Truncate(seconds / 3600);
        var minutes = decimal.Truncate(seconds % 3600 / 60);
        var rest = seconds % 60;
        var text = string.Concat(
            hours > 0 ? $"{hours:0}h" : "",
            minutes > 0 ? $"{minutes:0}m" : "",
            rest > 0 ? $"{rest:0.#########}s" : ""
        );
        return text.Length == 0 ? "0s" : text;
    }

    [GeneratedRegex(
        "(?<number>[0-9]{1,18}(\\.[0-9]{0,9})?)(?<unit>h|ms|m|us|µs|ns|s)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Part { get; }
}
