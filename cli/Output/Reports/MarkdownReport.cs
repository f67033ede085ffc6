using System.Text;
using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>
/// A report as one comment on a pull request, for GitHub and GitLab: a summary of all stacks, what is dangerous, and
/// the rest folded away by stack. It stays below the hosts' limit: rows that find no room are left out whole, the
/// harmless first, and counted.
/// </summary>
internal static class MarkdownReport
{
    /// <summary>GitHub takes 65,536 characters. Bytes are counted, of which there are never fewer.</summary>
    public const int Limit = 65_000;

    /// <summary>The summary of a few stacks has room in it.</summary>
    public const int LowestLimit = 2_000;

    private const int RoomForCounts = 300;

    public static string Of(Report report, int limit = Limit)
    {
        var tables = MarkdownTables.Of(report);
        var head = $"{Marker(report)}\n## {MarkdownText.Plain(report.Title)}\n\n";
        var left = limit - Size(head) - RoomForCounts;
        var kept = tables.ToDictionary(table => table, _ => 0);
        foreach (var (table, row) in InOrderOfWeight(tables))
        {
            var size = Size(row.Text) + (kept[table] == 0 ? Size(table.Head) + Size(table.Foot) + RoomForCounts : 0);
            if (size > left)
            {
                break;
            }

            left -= size;
            kept[table]++;
        }

        var text = new StringBuilder(head);
        foreach (var table in tables)
        {
            Write(text, table, kept[table]);
        }

        if (report.Parts.All(part => !part.Rows.Any()))
        {
            text.Append("\nNothing to report.\n");
        }

        var missing = tables.Where(table => kept[table] == 0).SelectMany(table => table.Rows).ToList();
        return missing.Count == 0 ? text.ToString() : text.Append($"\n{LeftOut(missing)}\n").ToString();
    }

    /// <summary>The first line: by it a pipeline finds the comment that it wrote before.</summary>
    public static string Marker(Report report) => $"<!-- infra {report.Kind} -->";

    // What weighs more is taken from every table before anything lighter.
    private static IEnumerable<(MarkdownTable Table, MarkdownRow Row)> InOrderOfWeight(
        IReadOnlyList<MarkdownTable> tables
    ) =>
        tables
            .SelectMany(table => table.Rows.Select(row => (Table: table, Row: row)))
            .OrderByDescending(item => item.Row.Weight ?? (Weight)int.MaxValue);

    private static void Write(StringBuilder text, MarkdownTable table, int kept)
    {
        if (kept == 0)
        {
            return;
        }

        text.Append(table.Head);
        foreach (var row in table.Rows.Take(kept))
        {
            text.Append(row.Text);
        }

        if (kept < table.Rows.Count)
        {
            text.Append($"\n{LeftOut(table.Rows.Skip(kept))}\n");
        }

        text.Append(table.Foot);
    }

    /// <summary><c>Left out: 900 create, 20 update. The command shows them all.</c></summary>
    private static string LeftOut(IEnumerable<MarkdownRow> rows)
    {
        var counts = rows.GroupBy(row => row.Verb)
            .Select(group => (Verb: group.Key, Count: group.Sum(row => row.Count)))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Verb, StringComparer.Ordinal)
            .Take(8)
            .Select(count => $"{PlainText.Number(count.Count)} {MarkdownText.Plain(count.Verb)}");
        return $"**Left out for want of room**: {string.Join(", ", counts)}. The command shows them all.";
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
