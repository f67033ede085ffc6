using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Infra.Planning.Deadlines;

/// <summary>The table of <c>deadlines.md</c>: a page for people whose rows are the data.</summary>
internal static class DeadlineTable
{
    private const string Page = "deadlines.md";

    private static readonly FrozenDictionary<string, Deadline> BySubject = Parse(Embedded())
        .ToFrozenDictionary(deadline => deadline.Subject, StringComparer.Ordinal);

    public static IEnumerable<string> Subjects => BySubject.Keys;

    /// <summary>Null for what has no known end.</summary>
    public static Deadline? Find(string subject) => BySubject.GetValueOrDefault(subject);

    /// <summary>Reads the rows of four cells whose second is a date; all other lines are text.</summary>
    public static IEnumerable<Deadline> Parse(string page) =>
        from line in page.Split('\n')
        where line.StartsWith('|')
        let cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == 4
        let ends = Date(cells[1])
        where ends is not null
        select new Deadline(cells[0], ends.Value, cells[2], cells[3]);

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static string Embedded()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Page)
            ?? throw new InvalidOperationException($"{Page} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
