namespace Infra.Cli.Output.Views;

/// <summary>What a view cannot know, below it.</summary>
internal static class NoteText
{
    public static void Write(LineWriter lines, IReadOnlyCollection<string> notes, int? width)
    {
        if (notes.Count == 0)
        {
            return;
        }

        lines.EndLine();
        foreach (var note in notes)
        {
            var first = true;
            foreach (
                var line in Broken(
                    PlainText.Visible(note),
                    width is { } columns ? Math.Max(columns, 24) - 4 : int.MaxValue
                )
            )
            {
                lines.Write((first ? "  ! " : "    ") + line, Palette.Warning).EndLine();
                first = false;
            }
        }
    }

    private static IEnumerable<string> Broken(string text, int room)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && LineWriter.WidthOf(line) + 1 + LineWriter.WidthOf(word) > room)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? $" {word}" : word;
        }

        yield return line;
    }
}
