namespace Infra.Cli.Output;

/// <summary>Takes the frames of .NET stack traces out of a text: what remains is what people need.</summary>
internal static class StackTraces
{
    public static string Strip(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Where(line => !IsFrame(line.AsSpan().TrimStart())))
            .TrimEnd();

    private static bool IsFrame(ReadOnlySpan<char> line) =>
        line.StartsWith("at ", StringComparison.Ordinal) && line.Contains('(')
        || line.StartsWith("--- End of", StringComparison.Ordinal);
}
