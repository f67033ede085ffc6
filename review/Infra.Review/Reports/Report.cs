using Infra.Review.Graph;

namespace Infra.Review.Reports;

/// <summary>
/// What a command found out about one stack or several, apart from how it is written: the text for a terminal, the
/// comment on a pull request, JSON and SARIF are all made from this.
/// </summary>
/// <param name="Kind"><c>diff</c>, <c>check</c> or <c>drift</c>: the word by which machines tell reports apart.</param>
/// <param name="Title">What was looked at, in a few words.</param>
/// <param name="Parts">One for each stack.</param>
public sealed record Report(string Kind, string Title, ValueList<ReportPart> Parts)
{
    /// <summary>The worst of all rows; null without any.</summary>
    public Weight? Worst =>
        Parts.SelectMany(part => part.Rows).Select(row => (Weight?)row.Weight).DefaultIfEmpty(null).Max();
}

/// <summary>What there is to say about one stack.</summary>
/// <param name="Name">The stack, as the summary calls it.</param>
public sealed record ReportPart(string Name)
{
    /// <summary>The line above its rows.</summary>
    public required string Title { get; init; }

    /// <summary>The file that people edit to change this stack: where a finding without a place is shown.</summary>
    public string? File { get; init; }

    /// <summary>What the summary counts, in its order, zeros included: every part of a report has the same names.</summary>
    public ValueList<ReportCount> Counts { get; init; }

    public ValueList<ReportSection> Sections { get; init; }

    public IEnumerable<ReportRow> Rows => Sections.SelectMany(section => section.Rows);
}

public sealed record ReportCount(string Name, int Value);

/// <summary>Rows of one sort, heaviest first.</summary>
/// <param name="Title">Empty for the main section.</param>
public sealed record ReportSection(string Title, ValueList<ReportRow> Rows)
{
    /// <summary>Expected and long: only their number is shown, or they are folded away. JSON has them all.</summary>
    public bool Folded { get; init; }
}

/// <summary>How much a row weighs, the heaviest last.</summary>
public enum Weight
{
    Note,
    Warning,
    Error,
}

/// <summary>One line of a report with its details.</summary>
/// <param name="Verb">What happens or what it is: <c>replace</c>, <c>error</c>, <c>opened</c>.</param>
public sealed record ReportRow(Weight Weight, string Verb)
{
    /// <summary>A code of <c>docs/diagnostics.md</c>; empty where nothing is wrong.</summary>
    public string Code { get; init; } = "";

    /// <summary>Type token of the resource, or empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>The resource's name, or whatever the row is about.</summary>
    public string Name { get; init; } = "";

    public string? Urn { get; init; }

    /// <summary>A word or two at the end of the line: <c>destructive</c>.</summary>
    public string Label { get; init; } = "";

    /// <summary>One sentence, where the verb and the details do not say it all.</summary>
    public string Message { get; init; } = "";

    public Place? Place { get; init; }

    public ValueList<ReportDetail> Details { get; init; }
}

/// <summary>A line below a row.</summary>
public abstract record ReportDetail
{
    private ReportDetail() { }

    /// <summary>A value that differs.</summary>
    /// <param name="Path">Where in the resource.</param>
    /// <param name="Before">Null where there was none.</param>
    /// <param name="After">Null where there is none.</param>
    /// <param name="Reordered">The same items in another order; before and after are the whole lists.</param>
    public sealed record Change(string Path, PropertyValue? Before, PropertyValue? After, bool Reordered = false)
        : ReportDetail;

    /// <summary>Why the row weighs what it weighs.</summary>
    /// <param name="Way">What to do instead, or empty.</param>
    /// <param name="Source">Where this is known from, or empty.</param>
    public sealed record Reason(string Text, string Way = "", string Source = "") : ReportDetail;

    /// <summary>Plain words.</summary>
    public sealed record Note(string Text) : ReportDetail;
}
