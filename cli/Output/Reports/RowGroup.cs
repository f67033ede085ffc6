using Infra.Review.Graph;
using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>Harmless rows that say the same of many resources, as one: a label that changes on forty namespaces.</summary>
/// <param name="First">Stands for all of them.</param>
/// <param name="Names">Names of all, that of the first included.</param>
internal sealed record RowGroup(ReportRow First, IReadOnlyList<string> Names)
{
    /// <summary>Fewer are shown one by one.</summary>
    public const int Fewest = 6;

    private const int ShownNames = 4;

    public int Count => Names.Count;

    /// <summary><c>a, b, c, d and 996 more</c></summary>
    public string NamesText =>
        Count <= ShownNames
            ? string.Join(", ", Names.Select(PlainText.Visible))
            : $"{string.Join(", ", Names.Take(ShownNames).Select(PlainText.Visible))} and {PlainText.Number(Count - ShownNames)} more";

    /// <summary>Every group at the place of its first row; rows that weigh something are never folded.</summary>
    public static IReadOnlyList<RowGroup> Of(ValueList<ReportRow> rows)
    {
        var alike = new Dictionary<ReportRow, List<ReportRow>>();
        foreach (var row in rows.Where(row => row.Weight == Weight.Note))
        {
            var key = Key(row);
            if (!alike.TryGetValue(key, out var group))
            {
                alike[key] = group = [];
            }

            group.Add(row);
        }

        var groups = new List<RowGroup>();
        foreach (var row in rows)
        {
            var group = row.Weight == Weight.Note ? alike[Key(row)] : [];
            if (group.Count < Fewest)
            {
                groups.Add(Alone(row));
            }
            else if (ReferenceEquals(group[0], row))
            {
                groups.Add(new RowGroup(row, [.. group.Select(other => other.Name)]));
            }
        }

        return groups;
    }

    public static RowGroup Alone(ReportRow row) => new(row, [row.Name]);

    private static ReportRow Key(ReportRow row) => row with { Name = "", Urn = null, Place = null };
}
