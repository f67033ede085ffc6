using Infra.Review.Graph;
using Infra.Review.Reports;
using Spectre.Console;

namespace Infra.Cli.Output.Reports;

/// <summary>A report for people at a terminal: each stack with its rows, the heaviest first, and the counts at the end.</summary>
/// <param name="width">Columns to keep to; null where nothing is broken into lines.</param>
/// <param name="full">Every row by itself, however many are alike.</param>
internal sealed class TextReport(IAnsiConsole console, int? width, bool full)
{
    public void Write(Report report)
    {
        using var lines = new LineWriter(console);
        var types = new TypeNames(report.Parts.SelectMany(part => part.Rows).Select(row => row.Type));
        if (report.Parts.Count > 1)
        {
            lines.Write(PlainText.Visible(report.Title), Palette.Heading).EndLine();
            lines.EndLine();
            TextSummary.Write(lines, report);
        }

        foreach (var part in report.Parts)
        {
            if (report.Parts.Count > 1)
            {
                lines.EndLine();
            }

            WritePart(lines, part, types);
        }
    }

    public static Style StyleOf(Weight weight) =>
        weight switch
        {
            Weight.Note => Palette.Plain,
            Weight.Warning => Palette.Warning,
            _ => Palette.Error,
        };

    private void WritePart(LineWriter lines, ReportPart part, TypeNames types)
    {
        lines.Write(PlainText.Visible(part.Title), Palette.Heading).EndLine();
        lines.EndLine();
        foreach (var section in part.Sections.Where(section => !section.Rows.IsEmpty))
        {
            WriteSection(lines, section, types);
            lines.EndLine();
        }

        lines.Write(TextSummary.Counts(part), Palette.Plain).EndLine();
    }

    private void WriteSection(LineWriter lines, ReportSection section, TypeNames types)
    {
        if (section.Title.Length > 0)
        {
            lines.Write(PlainText.Visible(section.Title), Palette.Heading);
            if (section.Folded && !full)
            {
                lines.Write($"  {PlainText.Number(section.Rows.Count)}", Palette.Quiet).EndLine();
                return;
            }

            lines.EndLine();
        }

        var column = section.Rows.Max(row => row.Verb.Length) + 1;
        var rows = new TextRow(lines, types, Math.Max(column, 8), width);
        foreach (var group in full ? section.Rows.Select(RowGroup.Alone) : RowGroup.Of(section.Rows))
        {
            rows.Write(group);
        }
    }
}
