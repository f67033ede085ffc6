namespace Infra.Review.Diff;

/// <summary>The symbolic ids in a text: <c>${cluster.id}</c>.</summary>
internal static class Symbols
{
    /// <summary>The text with each symbolic id replaced.</summary>
    public static string Replace(string text, Func<string, string> replace)
    {
        var at = 0;
        while ((at = text.IndexOf("${", at, StringComparison.Ordinal)) >= 0)
        {
            var end = text.IndexOf('}', at);
            if (end < 0)
            {
                break;
            }

            var now = replace(text[at..(end + 1)]);
            text = string.Concat(text.AsSpan(0, at), now, text.AsSpan(end + 1));
            at += now.Length;
        }

        return text;
    }
}
