using System.Collections.Frozen;
using System.Reflection;

namespace Infra.Review.Diff;

/// <summary>
/// The tables of <c>Rules/*.md</c>: pages for people whose table rows are the data. The longest property that covers a
/// change decides; a change that no row covers is an update without a known cost.
/// </summary>
public sealed class ChangeRules
{
    private static readonly Lazy<ChangeRules> Shipped = new(() => new ChangeRules(Embedded().SelectMany(Parse)));

    private readonly FrozenDictionary<string, ChangeRule[]> byType;
    private readonly ChangeRule[] byPrefix;

    public ChangeRules(IEnumerable<ChangeRule> rules)
    {
        var all = rules.ToList();
        byType = all.Where(rule => !rule.Type.EndsWith('*'))
            .GroupBy(rule => rule.Type)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        byPrefix = [.. all.Where(rule => rule.Type.EndsWith('*'))];
    }

    public static ChangeRules Default => Shipped.Value;

    public IEnumerable<ChangeRule> All => byType.Values.SelectMany(rules => rules).Concat(byPrefix);

    /// <summary>The row for a change of that property, or null.</summary>
    public ChangeRule? Find(string type, string pattern) =>
        byType
            .GetValueOrDefault(type, [])
            .Concat(byPrefix)
            .Where(rule => rule.Covers(type, pattern))
            .MaxBy(rule => (rule.Property == "*" ? 0 : rule.Property.Length, rule.Type.Length));

    /// <summary>The row for the deletion of a resource, or null.</summary>
    public ChangeRule? FindDeletion(string type) => Find(type, ChangeRule.Whole);

    /// <summary>Reads the rows of every table whose first column is <c>type</c>.</summary>
    public static IEnumerable<ChangeRule> Parse(string page)
    {
        var inTable = false;
        foreach (var line in page.Split('\n'))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray();
            if (!line.StartsWith('|') || cells.Length != 7)
            {
                inTable = false;
            }
            else if (cells[0] == "type")
            {
                inTable = true;
            }
            else if (inTable && !cells[0].StartsWith("--", StringComparison.Ordinal))
            {
                yield return new ChangeRule(
                    cells[0],
                    cells[1],
                    cells[2] == "replace",
                    Enum.Parse<Impact>(cells[3], ignoreCase: true),
                    cells[4],
                    cells[5],
                    cells[6]
                );
            }
        }
    }

    private static IEnumerable<string> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".md")).Order())
        {
            using var stream = assembly.GetManifestResourceStream(name);
            if (stream is not null)
            {
                using var reader = new StreamReader(stream);
                yield return reader.ReadToEnd();
            }
        }
    }
}
