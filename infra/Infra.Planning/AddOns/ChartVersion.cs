using System.Diagnostics.CodeAnalysis;

namespace Infra.Planning.AddOns;

/// <summary>
/// One exact version of a chart: <c>1.19.1</c>, or <c>v1.21.1</c> where its publisher writes it so. A range or
/// <c>latest</c> would give another platform on another day.
/// </summary>
public sealed record ChartVersion
{
    private ChartVersion(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="ArgumentException">It is no exact version.</exception>
    public static ChartVersion Of(string text) =>
        TryParse(text, out var version)
            ? version
            : throw new ArgumentException($"'{text}' is not an exact version.", nameof(text));

    public static bool TryParse(string text, [MaybeNullWhen(false)] out ChartVersion version)
    {
        var numbers = (text.StartsWith('v') ? text[1..] : text).Split('.');
        version = numbers.Length == 3 && numbers.All(IsNumber) ? new(text) : null;
        return version is not null;
    }

    public override string ToString() => Text;

    private static bool IsNumber(string digits) =>
        digits.Length is > 0 and < 10 && digits.All(char.IsAsciiDigit) && (digits is "0" || digits[0] != '0');
}
