using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

internal enum YamlKind
{
    Null,
    Bool,
    Number,
    Text,
}

/// <summary>
/// What the engine makes of a YAML scalar: its kind and its text in JSON. The rules are those seen on the real engine:
/// YAML 1.2 words for booleans, YAML 1.1 octal and underscores for integers, numbers printed as JavaScript does.
/// </summary>
internal readonly record struct YamlScalar(YamlKind Kind, string Text)
{
    private const NumberStyles Floats =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] TimestampForms =
    [
        "yyyy-M-d",
        "yyyy-M-d'T'H:m:s.FFFFFFFK",
        "yyyy-M-d't'H:m:s.FFFFFFFK",
        "yyyy-M-d H:m:s.FFFFFFF",
    ];

    public static YamlScalar Of(YamlScalarNode node)
    {
        var text = node.Value ?? "";
        if (!node.Tag.IsEmpty && node.Tag.Value.EndsWith(":str", StringComparison.Ordinal))
        {
            return new YamlScalar(YamlKind.Text, text);
        }

        return node.Style is ScalarStyle.Plain or ScalarStyle.Any ? OfPlain(text) : new YamlScalar(YamlKind.Text, text);
    }

    private static YamlScalar OfPlain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new YamlScalar(YamlKind.Null, "");
            case "true" or "True" or "TRUE":
                return new YamlScalar(YamlKind.Bool, "true");
            case "false" or "False" or "FALSE":
                return new YamlScalar(YamlKind.Bool, "false");
        }

        if (!(char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.'))
        {
            return new YamlScalar(YamlKind.Text, text);
        }

        if (Timestamp(text) is { } timestamp)
        {
            return new YamlScalar(YamlKind.Text, timestamp);
        }

        var digits = text.Replace("_", "", StringComparison.Ordinal);
        if (Integer(digits) is { } integer)
        {
            return new YamlScalar(YamlKind.Number, integer);
        }

        return double.TryParse(digits, Floats, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new YamlScalar(YamlKind.Number, JavaScript(value))
            : new YamlScalar(YamlKind.Text, text);
    }

    private static string? Integer(string text)
    {
        var negative = text[0] == '-';
        var digits = text[0] is '-' or '+' ? text[1..] : text;
        var magnitude = digits switch
        {
            ['0', 'x' or 'X', .. var rest] => Parse(rest, 16),
            ['0', 'b' or 'B', .. var rest] => Parse(rest, 2),
            ['0', 'o' or 'O', .. var rest] => Parse(rest, 8),
            ['0', .. { Length: > 0 } rest] => Parse(rest, 8),
            _ => Parse(digits, 10),
        };
        return magnitude switch
        {
            null => null,
            0 => "0",
            > 1UL << 63 when negative => null,
            { } value => negative ? $"-{value}" : $"{value}",
        };
    }

    private static ulong? Parse(string digits, uint radix)
    {
        UInt128 value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToUInt32(c.ToString(), 16) : radix;
            value = value * radix + digit;
            if (digit >= radix || value > ulong.MaxValue)
            {
                return null;
            }
        }

        return digits.Length == 0 ? null : (ulong)value;
    }

    /// <summary>Shortest digits that read back the same; an exponent only below 1e-6 and from 1e21.</summary>
    private static string JavaScript(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(value) switch
        {
            0 => "0",
            // A decimal holds every digit of a double of this size, and never prints an exponent.
            >= 1e-6 and < 1e21 => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("0.#############################", CultureInfo.InvariantCulture),
            _ => text.Split('E') is [var digits, var exponent]
                ? $"{digits}e{exponent[0]}{exponent[1..].TrimStart('0')}"
                : text,
        };
    }

    /// <summary>A date or time as the engine prints it, or null if the text is none.</summary>
    private static string? Timestamp(string text)
    {
        if (
            text is not [_, _, _, _, '-', ..]
            || !DateTimeOffset.TryParseExact(
                text,
                TimestampForms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            )
        )
        {
            return null;
        }

        var zone = time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
        var local = time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return time.Offset == TimeSpan.Zero ? $"{local} +0000 UTC" : $"{local} {zone} {zone}";
    }
}
