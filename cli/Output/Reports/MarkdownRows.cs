using Infra.Review.Graph;
using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>The rows of a Markdown table, each one line whose length has a bound.</summary>
internal sealed class MarkdownRows(TypeNames types)
{
    private const int LongestPath = 120;
    private const int LongestName = 200;
    private const int LongestText = 600;
    private const int MostDetails = 12;
    private const string Break = "<br>";

    /// <param name="stack">The first cell, or null for a table of one stack.</param>
    public string Of(RowGroup group, string? stack)
    {
        var row = group.First;
        var label = row.Label.Length > 0 ? $"{Break}{MarkdownText.Plain(row.Label)}" : "";
        var verb = row.Weight == Weight.Note ? MarkdownText.Plain(row.Verb) : $"**{MarkdownText.Plain(row.Verb)}**";
        var what = string.Join(Break, Details(row));
        var first = stack is null ? "" : $"{MarkdownText.Plain(stack)} | ";
        return $"| {first}{verb}{label} | {Subject(group)} | {what} |\n";
    }

    private string Subject(RowGroup group)
    {
        var type = group.First.Type.Length > 0 ? $"{MarkdownText.Plain(types[group.First.Type])} " : "";
        return group.Count > 1
            ? $"{type}×{PlainText.Number(group.Count)} {MarkdownText.Code(PlainText.Cut(group.NamesText, LongestName))}"
            : $"{type}{MarkdownText.Code(PlainText.Cut(group.First.Name, LongestName))}";
    }

    private static IEnumerable<string> Details(ReportRow row)
    {
        if (row.Message.Length > 0)
        {
            var place = row.Place is { } at ? $"{MarkdownText.Code($"{at}")}: " : "";
            yield return place + Plain(row.Message);
        }

        // Why it is dangerous is never what gets cut.
        foreach (
            var reason in row.Details.OfType<ReportDetail.Reason>().DistinctBy(reason => (reason.Text, reason.Way))
        )
        {
            yield return reason.Way.Length > 0
                ? $"**{Plain(reason.Text)}**; {Plain(reason.Way)}"
                : $"**{Plain(reason.Text)}**";
        }

        var others = row.Details.Where(detail => detail is not ReportDetail.Reason).ToList();
        foreach (var detail in others.Take(MostDetails))
        {
            yield return detail switch
            {
                ReportDetail.Change { Reordered: true } change => $"{Path(change)}: in another order",
                ReportDetail.Change change => $"{Path(change)}: {Value(change.Before)} → {Value(change.After)}",
                ReportDetail.Note note => Plain(note.Text),
                _ => "",
            };
        }

        if (others.Count > MostDetails)
        {
            yield return $"and {PlainText.Count(others.Count - MostDetails, "property").Replace("propertys", "properties", StringComparison.Ordinal)} more";
        }
    }

    private static string Plain(string text) => MarkdownText.Plain(PlainText.Cut(text, LongestText));

    private static string Path(ReportDetail.Change change) =>
        MarkdownText.Code(PlainText.Cut(change.Path, LongestPath));

    private static string Value(PropertyValue? value) =>
        value is null ? "none" : MarkdownText.Code(ValueText.Of(value));
}
