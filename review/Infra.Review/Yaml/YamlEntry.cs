using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Yaml;

/// <summary>An entry of a list, such as a waiver, all of whose values are needed; it reports what is missing or unknown.</summary>
internal sealed class YamlEntry
{
    private readonly YamlMappingNode mapping;
    private readonly Action<YamlNode, string> report;
    private readonly string kind;

    private YamlEntry(YamlMappingNode mapping, string kind, Action<YamlNode, string> report) =>
        (this.mapping, this.kind, this.report) = (mapping, kind, report);

    /// <summary>Null after reporting that it is no mapping.</summary>
    /// <param name="kind">What it is called, such as <c>waiver</c>.</param>
    /// <param name="keys">All that it may have.</param>
    public static YamlEntry? Of(YamlNode node, string kind, string[] keys, Action<YamlNode, string> report)
    {
        var all = $"a {kind} has {string.Join(", ", keys)}";
        if (node is not YamlMappingNode mapping)
        {
            report(node, all);
            return null;
        }

        foreach (var key in mapping.Children.Keys.Where(key => !keys.Contains(YamlFile.Text(key))))
        {
            report(key, $"this is not a known key; {all}");
        }

        return new YamlEntry(mapping, kind, report);
    }

    /// <summary>Null after reporting that there is none.</summary>
    public string? Text(string key)
    {
        if (YamlFile.Text(YamlFile.Get(mapping, key)) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        report(NodeOf(key), $"the {kind} has no `{key}`; write one");
        return null;
    }

    /// <summary>Null after reporting that there is none, or that it is none of those that can be taken.</summary>
    public string? Checked(string key, Predicate<string> isTaken, string mend)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (isTaken(text))
        {
            return text;
        }

        report(NodeOf(key), mend);
        return null;
    }

    /// <summary>The last day on which it counts; null after reporting that there is none, or that it is no day.</summary>
    public DateOnly? Expires() =>
        Checked("expires", text => DayOf(text) is not null, "write the last day as year-month-day, such as 2027-01-31")
            is { } day
            ? DayOf(day)
            : null;

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private YamlNode NodeOf(string key) => YamlFile.Get(mapping, key) ?? mapping;
}
