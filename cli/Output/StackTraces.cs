namespace Infra.Cli.Output;

/// <summary>Takes the frames of .NET stack traces out of a text: what remains is what people need.</summary>
internal static class StackTraces
{
    public static string Strip(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var kept = lines.Where(line => !IsFrame(line.AsSpan().TrimStart())).ToList();
        if (kept.Count < lines.Length)
        {
            kept.Add("(--verbose shows the stack trace)");
        }

        return string.Join('\n', kept.Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    private static bool IsFrame(ReadOnlySpan<char> line) =>
        line.StartsWith("at ", StringComparison.Ordinal) && line.Contains('(')
        || line.StartsWith("--- End of", StringComparison.Ordinal);
}
