using Infra.Review.Graph;
using Infra.Review.Reports;
using Spectre.Console;

namespace Infra.Cli.Output.Reports;

/// <summary>Writes the rows of one section.</summary>
/// <param name="verbWidth">Columns that the verb takes, the blank behind it included.</param>
internal sealed class TextRow(LineWriter lines, TypeNames types, int verbWidth, int? width)
{
    private const string Indent = "    ";
    private const string DeepIndent = "        ";
    private const int FewestColumns = 24;

    public void Write(RowGroup group)
    {
        var row = group.First;
        var style = TextReport.StyleOf(row.Weight);
        lines.Write(row.Verb.PadRight(verbWidth), style);
        if (row.Type.Length > 0)
        {
            lines.Write($"{types[row.Type]} ", Palette.Plain);
        }

        if (group.Count > 1)
        {
            lines.Write($"×{PlainText.Number(group.Count)} ", Palette.Plain);
        }

        lines.Write(group.NamesText, Palette.Name);
        if (row.Label.Length > 0)
        {
            lines.Write($"  {row.Label}", style);
        }

        lines.EndLine();
        if (row.Message.Length > 0)
        {
            WriteWrapped(Place(row) + PlainText.Visible(row.Message), Palette.Plain, Indent);
        }

        foreach (var detail in row.Details)
        {
            WriteDetail(detail);
        }
    }

    private static string Place(ReportRow row) => row.Place is { } place ? $"{PlainText.Visible($"{place}")}: " : "";

    private void WriteDetail(ReportDetail detail)
    {
        switch (detail)
        {
            case ReportDetail.Change change:
                WriteChange(change);
                break;
            case ReportDetail.Reason reason:
                var way = reason.Way.Length > 0 ? $"; {reason.Way}" : "";
                WriteWrapped(
                    $"! {PlainText.Visible(reason.Text)}{PlainText.Visible(way)}",
                    Palette.Warning,
                    Indent,
                    "  "
                );
                break;
            case ReportDetail.Note note:
                WriteWrapped(PlainText.Visible(note.Text), Palette.Quiet, Indent);
                break;
        }
    }

    private void WriteChange(ReportDetail.Change change)
    {
        var path = PlainText.Visible(change.Path);
        if (change.Reordered)
        {
            lines.Write($"{Indent}{path}  ", Palette.Quiet).Write("in another order", Palette.Plain).EndLine();
            return;
        }

        var (before, after) = (Of(change.Before), Of(change.After));
        var values = LineWriter.WidthOf(before.Text) + LineWriter.WidthOf(after.Text) + " → ".Length;
        if (width is not { } columns || Indent.Length + LineWriter.WidthOf(path) + 2 + values <= columns)
        {
            lines.Write($"{Indent}{path}  ", Palette.Quiet);
            WriteValues(before, after);
        }
        else
        {
            var room = Math.Max(columns, FewestColumns);
            lines.Write(Indent + PlainText.Cut(path, room - Indent.Length), Palette.Quiet).EndLine();
            lines.Write(DeepIndent, Palette.Plain);
            if (DeepIndent.Length + values <= columns)
            {
                WriteValues(before, after);
            }
            else
            {
                lines.Write(PlainText.Cut(before.Text, room - DeepIndent.Length), before.Style).EndLine();
                var cut = PlainText.Cut(after.Text, room - DeepIndent.Length - 2);
                lines.Write(DeepIndent, Palette.Plain).Write("→ ", Palette.Guide).Write(cut, after.Style).EndLine();
            }
        }
    }

    private void WriteValues((string Text, Style Style) before, (string Text, Style Style) after) =>
        lines.Write(before.Text, before.Style).Write(" → ", Palette.Guide).Write(after.Text, after.Style).EndLine();

    private static (string Text, Style Style) Of(PropertyValue? value) =>
        value is null ? ("none", Palette.Quiet) : (ValueText.Of(value), Palette.Of(ValueText.KindOf(value)));

    /// <summary>Breaks at blanks where there is a width to keep to.</summary>
    private void WriteWrapped(string text, Style style, string indent, string further = "")
    {
        var room = width is { } columns ? Math.Max(columns, FewestColumns) - indent.Length : int.MaxValue;
        var line = "";
        var first = true;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && LineWriter.WidthOf(line) + 1 + LineWriter.WidthOf(word) > room - further.Length)
            {
                End();
            }

            line += line.Length > 0 ? $" {word}" : word;
        }

        End();

        void End()
        {
            lines.Write(indent + (first ? "" : further) + line, style).EndLine();
            (line, first) = ("", false);
        }
    }
}
