using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>The counts of a report: in one line for a stack, as a table for several.</summary>
internal static class TextSummary
{
    private const string Nothing = "·";

    /// <summary><c>1 delete · 3 update · 61 same</c>; what is zero is left out, but for the last.</summary>
    public static string Counts(ReportPart part) =>
        string.Join(
            " · ",
            part.Counts.Where((count, at) => count.Value > 0 || at == part.Counts.Count - 1)
                .Select(count => $"{PlainText.Number(count.Value)} {count.Name}")
        );

    public static void Write(LineWriter lines, Report report)
    {
        string[] heads = ["stack", .. report.Parts[0].Counts.Select(count => count.Name)];
        var table = report.Parts.Select(Cells).ToList();
        var widths = heads
            .Select((head, at) => table.Select(row => row[at]).Append(head).Max(LineWriter.WidthOf))
            .ToArray();
        WriteRow(lines, heads, widths, Palette.Quiet);
        foreach (var (part, cells) in report.Parts.Zip(table))
        {
            var weight = part.Rows.Select(row => row.Weight).DefaultIfEmpty(Weight.Note).Max();
            WriteRow(lines, cells, widths, TextReport.StyleOf(weight), WorstOf(part));
        }
    }

    /// <summary>The label of the heaviest row, which stands first.</summary>
    public static string WorstOf(ReportPart part) => part.Rows.MaxBy(row => row.Weight)?.Label ?? "";

    private static string[] Cells(ReportPart part) =>
        [
            PlainText.Visible(part.Name),
            .. part.Counts.Select(count => count.Value == 0 ? Nothing : PlainText.Number(count.Value)),
        ];

    private static void WriteRow(
        LineWriter lines,
        string[] cells,
        int[] widths,
        Spectre.Console.Style style,
        string last = ""
    )
    {
        lines.Write(cells[0], Palette.Name);
        var column = widths[0];
        for (var at = 1; at < cells.Length; at++)
        {
            column += 2 + widths[at];
            lines.PadTo(column - LineWriter.WidthOf(cells[at])).Write(cells[at], at == 0 ? Palette.Name : style);
        }

        if (last.Length > 0)
        {
            lines.Write($"  {last}", style);
        }

        lines.EndLine();
    }
}
