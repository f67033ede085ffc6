using Infra.Review.Diff;
using Infra.Review.Graph;
using Infra.Review.Reports;

namespace Infra.Review.Budget;

/// <summary>
/// A protected stack loses nothing without somebody who answers for it: no replacement and no deletion but those that a
/// waiver names. A stack is protected when one of its resources is, before or after the change, or when
/// <c>waivers.yaml</c> says so.
/// </summary>
/// <param name="today">The day on which waivers are judged.</param>
public sealed class ChangeBudget(WaiverFile file, DateOnly today)
{
    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>The budget's section of a report, empty where nothing counts; a row that weighs <see cref="Weight.Error"/> refuses the change.</summary>
    public ReportSection Judge(ResourceGraph before, ResourceGraph after, GraphDiff diff)
    {
        var stack = after.Stack;
        var isProtected = IsProtected(before, after);
        var spent = isProtected ? diff.Changes.Where(Counts).ToList() : [];
        // A pattern that leaves the stack open concerns every protected one.
        var concerned = file.Waivers.Where(waiver => waiver.Stack is { } named ? named == stack : isProtected).ToList();
        var rows = new List<ReportRow>();
        foreach (var change in spent)
        {
            var waiver = concerned.Find(waiver => waiver.Expires >= today && waiver.Covers(change));
            rows.Add(waiver is null ? Refused(stack, change) : Waived(change, waiver));
        }

        rows.AddRange(concerned.Where(waiver => waiver.Expires < today).Select(Expired));
        rows.AddRange(
            concerned.Where(waiver => waiver.Expires >= today && !spent.Exists(waiver.Covers)).Select(Unused)
        );
        return new ReportSection(
            "Change budget",
            rows.OrderByDescending(row => row.Weight).ThenBy(row => row.Urn, StringComparer.Ordinal).ToValueList()
        );
    }

    private bool IsProtected(ResourceGraph before, ResourceGraph after) =>
        file.Protected.Any(stack => stack.Name == after.Stack)
        || before.Resources.Any(resource => resource.Options.Protect)
        || after.Resources.Any(resource => resource.Options.Protect);

    /// <summary>Components and providers are nothing real, and what is retained stays.</summary>
    private static bool Counts(ResourceChange change) =>
        change.Action is ChangeAction.Replace or ChangeAction.Delete
        && (change.Before ?? change.After) is { Custom: true, Options.RetainOnDelete: false }
        && !change.Type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    private static ReportRow Refused(string stack, ResourceChange change)
    {
        var verb = DiffReport.Word(change.Action);
        return new ReportRow(Weight.Error, "refused")
        {
            Code = "INF704",
            Type = change.Type,
            Name = change.Name,
            Urn = change.Urn,
            Label = verb,
            Message =
                $"{stack} allows no {verb}; do it in stages, or name the resource in {WaiverFile.Name} with action: {verb}, a reason, an owner and an expiry",
        };
    }

    private static ReportRow Waived(ResourceChange change, Waiver waiver) =>
        new(Weight.Note, "waived")
        {
            Type = change.Type,
            Name = change.Name,
            Urn = change.Urn,
            Label = DiffReport.Word(change.Action),
            Message = $"{waiver.Reason} ({waiver.Owner}, until {waiver.Expires:yyyy-MM-dd})",
            Place = waiver.Place,
        };

    private static ReportRow Expired(Waiver waiver) =>
        new(Weight.Error, "expired")
        {
            Code = "INF705",
            Name = waiver.Urn,
            Message =
                $"the waiver expired on {waiver.Expires:yyyy-MM-dd}; remove it, or ask {waiver.Owner} to renew it",
            Place = waiver.Place,
        };

    private static ReportRow Unused(Waiver waiver) =>
        new(Weight.Error, "unused")
        {
            Code = "INF706",
            Name = waiver.Urn,
            Message = $"no {DiffReport.Word(waiver.Action)} matches this waiver; remove it",
            Place = waiver.Place,
        };
}
