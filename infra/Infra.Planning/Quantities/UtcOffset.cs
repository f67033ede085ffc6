using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Planning.Quantities;

/// <summary>How far a clock is ahead of UTC: <c>+01:00</c>. Negative for one that is behind.</summary>
public readonly partial record struct UtcOffset(int Minutes)
{
    // Of all clocks there are.
    private const int Latest = 14 * 60;

    /// <summary>Accepts <c>+hh:mm</c> and <c>-hh:mm</c>, up to fourteen hours.</summary>
    public static bool TryParse(string text, out UtcOffset offset)
    {
        offset = default;
        if (IsOffset().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var minutes =
            int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture) * 60
            + int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture);
        offset = new(match.Groups["sign"].ValueSpan is "-" ? -minutes : minutes);
        return minutes <= Latest;
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Minutes < 0 ? '-' : '+')}{Math.Abs(Minutes) / 60:D2}:{Math.Abs(Minutes) % 60:D2}"
        );

    [GeneratedRegex(
        "^(?<sign>[+-])(?<hours>[01][0-9]):(?<minutes>[0-5][0-9])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsOffset();
}
