using System.Text;

namespace Infra.Cli.Output.Reports;

/// <summary>Text from a plan inside Markdown: it must not format, link, mention anybody or break a table.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_{}[]<>#|~$!&";

    /// <summary>As code on one line, also inside a table.</summary>
    public static string Code(string text)
    {
        var visible = PlainText.Visible(text);
        if (visible.Length == 0)
        {
            return "` `";
        }

        // A fence is longer than any run of backticks inside.
        var fence = new string('`', LongestRun(visible, '`') + 1);
        var padding = visible[0] == '`' || visible[^1] == '`' ? " " : "";
        return $"{fence}{padding}{visible.Replace("|", "\\|", StringComparison.Ordinal)}{padding}{fence}";
    }

    /// <summary>As plain words.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in PlainText.Visible(text))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
            if (character == '@')
            {
                // A word joiner: nobody is called by it.
                escaped.Append('\u2060');
            }
        }

        return escaped.ToString();
    }

    private static int LongestRun(string text, char wanted)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
