using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>A table with what stands around it; without rows it is not written at all.</summary>
internal sealed record MarkdownTable(string Head, IReadOnlyList<MarkdownRow> Rows, string Foot);

/// <summary>One line of a table.</summary>
/// <param name="Weight">Null for a row that goes before all others.</param>
/// <param name="Count">How many rows of the report it stands for.</param>
internal sealed record MarkdownRow(string Text, Weight? Weight, string Verb, int Count);

/// <summary>The tables of a comment in their order: the summary, the dangerous of all stacks, then each stack folded.</summary>
internal static class MarkdownTables
{
    public static IReadOnlyList<MarkdownTable> Of(Report report)
    {
        var rows = new MarkdownRows(new TypeNames(report.Parts.SelectMany(part => part.Rows).Select(row => row.Type)));
        return
        [
            Summary(report),
            Dangerous(report, rows),
            .. report.Parts.SelectMany(part => part.Sections.Select(section => Folded(part, section, rows))),
        ];
    }

    private static MarkdownTable Summary(Report report)
    {
        var names = report.Parts.SelectMany(part => part.Counts).Select(count => count.Name).Distinct().ToList();
        var head = $"| stack | {string.Join(" | ", names.Select(MarkdownText.Plain))} | |\n";
        var rule = $"|:--|{string.Concat(names.Select(_ => "--:|"))}:--|\n";
        return new MarkdownTable(
            head + rule,
            [.. report.Parts.Select(part => new MarkdownRow(SummaryRow(part, names), Weight: null, "stack", Count: 1))],
            ""
        );
    }

    private static string SummaryRow(ReportPart part, IEnumerable<string> names)
    {
        var counts = part.Counts.ToDictionary(count => count.Name, count => count.Value);
        var cells = names.Select(name =>
            counts.GetValueOrDefault(name) is > 0 and var count ? PlainText.Number(count) : "·"
        );
        var worst = TextSummary.WorstOf(part);
        var last = worst.Length > 0 ? $"**{MarkdownText.Plain(worst)}**" : "";
        return $"| {MarkdownText.Plain(part.Name)} | {string.Join(" | ", cells)} | {last} |\n";
    }

    private static MarkdownTable Dangerous(Report report, MarkdownRows rows) =>
        new(
            "\n### Look at these first\n\n| stack | | resource | why and what |\n|:--|:--|:--|:--|\n",
            [
                .. report
                    .Parts.SelectMany(part => part.Rows.Select(row => (part.Name, Row: row)))
                    .Where(item => item.Row.Weight != Weight.Note)
                    .OrderByDescending(item => item.Row.Weight)
                    .Select(item => new MarkdownRow(
                        rows.Of(RowGroup.Alone(item.Row), item.Name),
                        item.Row.Weight,
                        item.Row.Verb,
                        Count: 1
                    )),
            ],
            ""
        );

    private static MarkdownTable Folded(ReportPart part, ReportSection section, MarkdownRows rows)
    {
        var groups = RowGroup.Of(section.Rows).Where(group => group.First.Weight == Weight.Note).ToList();
        var counts = groups
            .GroupBy(group => group.First.Verb)
            .Select(verb => $"{PlainText.Number(verb.Sum(group => group.Count))} {verb.Key}");
        var title = section.Title.Length > 0 ? $", {MarkdownText.Plain(section.Title)}" : "";
        return new MarkdownTable(
            $"\n<details><summary><b>{MarkdownText.Plain(part.Name)}</b>{title}: {string.Join(", ", counts)}</summary>\n\n"
                + "| | resource | what |\n|:--|:--|:--|\n",
            [
                .. groups.Select(group => new MarkdownRow(
                    rows.Of(group, stack: null),
                    Weight.Note,
                    group.First.Verb,
                    group.Count
                )),
            ],
            "\n</details>\n"
        );
    }
}
