using Spectre.Console;

namespace Infra.Cli.Output.Views;

/// <summary>Rows of a head and the names that belong to it; where they do not fit, they go on below each other.</summary>
internal sealed class HangingList(LineWriter lines, int? width, int indent)
{
    private const int FewestColumns = 24;
    private const int Gap = 2;
    private const int MoreIndent = 4;

    /// <summary>Rows that share the column in which the names begin.</summary>
    public void Write(IReadOnlyList<(string Head, IEnumerable<string> Names)> rows, Style head)
    {
        var column = indent + Gap + rows.Select(row => LineWriter.WidthOf(row.Head)).DefaultIfEmpty().Max();
        // Where the heads leave too little room, the names stand below them.
        var beside = width is null || column + FewestColumns <= width;
        foreach (var (text, names) in rows)
        {
            lines.Write(new string(' ', indent) + PlainText.Visible(text), head);
            if (!beside)
            {
                lines.EndLine();
            }

            WriteNames([.. names.Select(PlainText.Visible)], beside ? column : indent + MoreIndent);
        }
    }

    private void WriteNames(List<string> names, int column)
    {
        lines.PadTo(column);
        for (var at = 0; at < names.Count; at++)
        {
            var name = names[at] + (at < names.Count - 1 ? "," : "");
            var needed = (lines.Position > column ? 1 : 0) + LineWriter.WidthOf(name);
            if (width is { } most && lines.Position > column && lines.Position + needed > most)
            {
                lines.EndLine();
                lines.PadTo(column);
            }

            lines.Write(lines.Position > column ? $" {name}" : name, Palette.Plain);
        }

        lines.EndLine();
    }
}
