namespace Infra.Planning.Tests.AddOns;

/// <summary>As much of Groovy as a test needs that has no Groovy: what is opened is closed, in its order.</summary>
internal static class Groovy
{
    private static readonly string[] Quotes = ["'''", "\"\"\"", "'", "\""];

    /// <summary>What is still open at the end, or does not fit; nothing where all is well.</summary>
    public static string OpenIn(string text)
    {
        var open = new Stack<string>();
        for (var at = 0; at < text.Length; )
        {
            at += Step(text, at, open);
        }

        return string.Concat(open.Reverse());
    }

    private static int Step(string text, int at, Stack<string> open)
    {
        var rest = text[at..Math.Min(text.Length, at + 3)];
        var inside = open.TryPeek(out var top) && Quotes.Contains(top) ? top : null;
        if (inside is not null)
        {
            if (rest[0] == '\\')
            {
                return 2;
            }

            if (!rest.StartsWith(inside, StringComparison.Ordinal))
            {
                return 1;
            }

            open.Pop();
            return inside.Length;
        }

        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            return text.IndexOf('\n', at) is var end and >= 0 ? end - at : text.Length - at;
        }

        if (Array.Find(Quotes, quote => rest.StartsWith(quote, StringComparison.Ordinal)) is { } begin)
        {
            open.Push(begin);
            return begin.Length;
        }

        switch (rest[0])
        {
            case '(' or '[' or '{':
                open.Push($"{rest[0]}");
                break;
            case ')' or ']' or '}' when $"{open.FirstOrDefault()}{rest[0]}" is "()" or "[]" or "{}":
                open.Pop();
                break;
            case ')' or ']' or '}':
                open.Push($"{rest[0]}");
                break;
            default:
                break;
        }

        return 1;
    }
}
