namespace Infra.TestKit.Pipelines;

/// <summary>A statement of a declarative Jenkinsfile: <c>name arguments { children }</c>.</summary>
/// <param name="Arguments">What stands behind the name, parentheses included.</param>
/// <param name="Children">Empty where there are no braces.</param>
public sealed record GroovyBlock(string Name, string Arguments, IReadOnlyList<GroovyBlock> Children)
{
    public GroovyBlock? this[string name] => Children.FirstOrDefault(child => child.Name == name);

    /// <summary>Itself and everything below, in order.</summary>
    public IEnumerable<GroovyBlock> All => [this, .. Children.SelectMany(child => child.All)];

    /// <summary>The first text in quotes.</summary>
    public string Quoted => Arguments.Split('\'') is [_, var text, ..] ? text : "";

    /// <exception cref="FormatException">Braces, brackets or quotes do not fit together.</exception>
    public static GroovyBlock Parse(string text)
    {
        var at = 0;
        var children = Statements(text, ref at, inBraces: false);
        return new GroovyBlock("", "", children);
    }

    private static List<GroovyBlock> Statements(string text, ref int at, bool inBraces)
    {
        var statements = new List<GroovyBlock>();
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length || text[at] == '}')
            {
                if (inBraces != at < text.Length)
                {
                    throw new FormatException($"a brace too {(inBraces ? "few" : "many")} at {at}");
                }

                at++;
                return statements;
            }

            if (text[at..].StartsWith("//", StringComparison.Ordinal))
            {
                at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
                continue;
            }

            statements.Add(Statement(text, ref at));
        }
    }

    private static GroovyBlock Statement(string text, ref int at)
    {
        var (start, depth) = (at, 0);
        while (at < text.Length && (depth > 0 || text[at] is not ('\n' or '{' or '}')))
        {
            depth += text[at] switch
            {
                '(' or '[' => 1,
                ')' or ']' => -1,
                _ => 0,
            };
            at = text[at] is '\'' ? Closing(text, at) : at + 1;
        }

        if (depth != 0)
        {
            throw new FormatException($"a bracket that opens at {start} does not close");
        }

        var words = text[start..at].Trim();
        var name = new string([.. words.TakeWhile(letter => char.IsLetterOrDigit(letter) || letter == '_')]);
        if (at == text.Length || text[at] != '{')
        {
            return new GroovyBlock(name, words[name.Length..].Trim(), []);
        }

        at++;
        return new GroovyBlock(name, words[name.Length..].Trim(), Statements(text, ref at, inBraces: true));
    }

    private static int Closing(string text, int quote) =>
        text.IndexOf('\'', quote + 1) is >= 0 and var end
            ? end + 1
            : throw new FormatException($"a quote that opens at {quote} does not close");
}
