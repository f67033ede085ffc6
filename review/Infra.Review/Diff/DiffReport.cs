using Infra.Review.Graph;
using Infra.Review.Reports;

namespace Infra.Review.Diff;

/// <summary>A diff as rows of a report, the dangerous first.</summary>
public static class DiffReport
{
    public const string Kind = "diff";

    // In the order of the summary: what cannot be undone first.
    private static readonly ChangeAction[] Actions =
    [
        ChangeAction.Delete,
        ChangeAction.Replace,
        ChangeAction.Update,
        ChangeAction.Create,
        ChangeAction.Rename,
    ];

    public static ReportPart Of(ResourceGraph before, ResourceGraph after, GraphDiff diff) =>
        new(after.Stack)
        {
            Title = $"{before.Project} · {before.Stack} → {after.Project} · {after.Stack}",
            Counts = Counts(diff),
            Sections = [new ReportSection("", Rows(diff))],
        };

    /// <summary>One for each change, the dangerous first.</summary>
    public static ValueList<ReportRow> Rows(GraphDiff diff) => InOrder(diff.Changes).Select(Row).ToValueList();

    /// <summary>The word that reports use.</summary>
    public static string Word(ChangeAction action) =>
        action switch
        {
            ChangeAction.Rename => "rename",
            ChangeAction.Create => "create",
            ChangeAction.Update => "update",
            ChangeAction.Replace => "replace",
            _ => "delete",
        };

    /// <summary>The word that reports use.</summary>
    public static string Word(Impact impact) =>
        impact switch
        {
            Impact.Disruptive => "disruptive",
            Impact.Destructive => "destructive",
            Impact.Impossible => "impossible in place",
            _ => "safe",
        };

    public static ReportRow Row(ResourceChange change) =>
        new(WeightOf(change.Impact), Word(change.Action))
        {
            Code = CodeOf(change.Impact),
            Type = change.Type,
            Name = change.Name,
            Urn = change.Urn,
            Label = change.Impact == Impact.Safe ? "" : Word(change.Impact),
            Details =
            [
                .. Renamed(change),
                .. change.Properties.Concat(change.Options).Select(Detail),
                .. change.Reasons.Select(reason => new ReportDetail.Reason(reason.Reason, reason.Way, reason.Source)),
            ],
        };

    private static IEnumerable<ResourceChange> InOrder(IEnumerable<ResourceChange> changes) =>
        changes
            .OrderByDescending(change => change.Impact)
            .ThenBy(change => Array.IndexOf(Actions, change.Action))
            .ThenBy(change => change.Urn, StringComparer.Ordinal);

    private static ValueList<ReportCount> Counts(GraphDiff diff) =>
        [
            .. Actions.Select(action => new ReportCount(
                Word(action),
                diff.Changes.Count(change => change.Action == action)
            )),
            new ReportCount("same", diff.Same),
        ];

    private static Weight WeightOf(Impact impact) =>
        impact switch
        {
            Impact.Safe => Weight.Note,
            Impact.Disruptive => Weight.Warning,
            _ => Weight.Error,
        };

    private static string CodeOf(Impact impact) =>
        impact switch
        {
            Impact.Destructive => "INF701",
            Impact.Impossible => "INF702",
            Impact.Disruptive => "INF703",
            _ => "",
        };

    /// <summary>A resource under another name says from where it comes; the stack's own name is no news.</summary>
    private static IEnumerable<ReportDetail> Renamed(ResourceChange change) =>
        change is { Before: { } before, After: { } after } && before.Name != after.Name && before.Type != Urns.StackType
            ? [new ReportDetail.Note($"was {before.Name}")]
            : [];

    private static ReportDetail.Change Detail(PropertyChange change) =>
        new(change.Path.ToString(), change.Before, change.After, change.Kind == PropertyChangeKind.Reordered);
}
