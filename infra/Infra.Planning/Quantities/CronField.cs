using System.Globalization;
using Infra.Planning.Collections;

namespace Infra.Planning.Quantities;

/// <summary>One field of a schedule.</summary>
/// <param name="Values">In ascending order, at least one.</param>
/// <param name="IsAny">Whether it is a star and restricts nothing.</param>
internal sealed record CronField(Seq<int> Values, bool IsAny)
{
    public bool Has(int value) => Values.Contains(value);

    /// <summary>Null for what is no field: stars, numbers, ranges and steps, with commas between.</summary>
    /// <param name="names">Of the values from <paramref name="min"/> on; empty where they have none.</param>
    public static CronField? Parse(string text, int min, int max, string[] names)
    {
        var parts = text.Split(',').Select(part => Part(part, min, max, names)).ToList();
        return parts.Exists(part => part is null)
            ? null
            : new(parts.OfType<IEnumerable<int>>().SelectMany(part => part).Distinct().Order().ToSeq(), text == "*");
    }

    private static IEnumerable<int>? Part(string text, int min, int max, string[] names)
    {
        var (range, step) = text.Split('/') switch
        {
            [var whole] => (whole, 1),
            [var begin, var every] => (begin, Number(every) ?? 0),
            _ => ("", 0),
        };
        var hasStep = text.Contains('/', StringComparison.Ordinal);
        (int First, int Last)? ends = range.Split('-') switch
        {
            ["*"] => (min, max),
            [var one] => Value(one) is { } value ? (value, hasStep ? max : value) : null,
            [var first, var last] => Value(first) is { } from && Value(last) is { } to ? (from, to) : null,
            _ => null,
        };
        return step > 0 && ends is var (low, high) && low >= min && high <= max && low <= high
            ? Enumerable.Range(low, high - low + 1).Where(value => (value - low) % step == 0)
            : null;

        int? Value(string word) =>
            Number(word) is { } number ? number
            : Array.IndexOf(names, word.ToLowerInvariant()) is >= 0 and var at ? at + min
            : null;
    }

    private static int? Number(string digits) =>
        digits.Length is > 0 and < 4
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
