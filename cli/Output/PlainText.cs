using System.Globalization;
using System.Text;

namespace Infra.Cli.Output;

/// <summary>Makes text from a program safe and short enough for one line of a terminal.</summary>
internal static class PlainText
{
    /// <summary>
    /// Control and direction characters as visible escapes: a name from a pull request must not move the cursor, set a
    /// colour or turn the reading order around.
    /// </summary>
    public static string Visible(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (at < 0 || !text.AsSpan(at).ContainsAnyUnsafe())
        {
            return text;
        }

        var visible = new StringBuilder(text, 0, at, text.Length + 16);
        foreach (var character in text.AsSpan(at))
        {
            switch (character)
            {
                case '\n':
                    visible.Append("\\n");
                    break;
                case '\t':
                    visible.Append("\\t");
                    break;
                case var unsafeCharacter when IsUnsafe(unsafeCharacter):
                    visible.Append("\\u").Append(((int)unsafeCharacter).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    visible.Append(character);
                    break;
            }
        }

        return visible.ToString();
    }

    /// <summary>At most <paramref name="length"/> characters, the last of them <c>…</c> where something was cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = Math.Max(length - 1, 0);
        // Never half of a surrogate pair.
        return string.Concat(text.AsSpan(0, end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary><c>1 resource</c>, <c>2 resources</c>; large numbers in groups of three.</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>In groups of three.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static bool ContainsAnyUnsafe(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (IsUnsafe(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnsafe(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f'
        || character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
