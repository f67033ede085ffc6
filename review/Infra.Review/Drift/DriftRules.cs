using System.Reflection;
using Infra.Review.Diff;

namespace Infra.Review.Drift;

/// <summary>How what is there moved away from what is declared.</summary>
public enum DriftMotion
{
    Changed,
    Raised,
    Lowered,

    /// <summary>Items that nobody declared, in a list that says what is allowed.</summary>
    Widened,
    Narrowed,
    Added,
    Removed,

    /// <summary>A declared object is gone.</summary>
    Deleted,

    /// <summary>An object that nobody declared, of a kind that this platform owns where it is.</summary>
    Unmanaged,

    /// <summary>Declared, and not in the state.</summary>
    Missing,

    /// <summary>In the state, and not declared any more.</summary>
    Leftover,
}

public enum DriftClass
{
    /// <summary>Moves by itself.</summary>
    Expected,

    /// <summary>The next deployment sets it right.</summary>
    Benign,

    /// <summary>Lets something through that the platform refuses, or takes away what it relies on.</summary>
    Dangerous,
}

/// <summary>One row of the table.</summary>
/// <param name="Motion">Null for any.</param>
public sealed record DriftRule(
    string Type,
    string Property,
    DriftMotion? Motion,
    DriftClass Class,
    string Reason,
    string Source
)
{
    public bool Covers(string type, string pattern, DriftMotion motion) =>
        (Motion is null || Motion == motion)
        && (Type.EndsWith('*') ? type.StartsWith(Type[..^1], StringComparison.Ordinal) : type == Type)
        && (
            Property == "*"
            || pattern.StartsWith(Property, StringComparison.Ordinal)
                && (pattern.Length == Property.Length || pattern[Property.Length] is '.' or '[')
        );
}

/// <summary>The table of <c>Rules/drift.md</c>: a page for people whose rows are the data.</summary>
public sealed class DriftRules(IEnumerable<DriftRule> rules)
{
    private static readonly DriftRule Unknown = new(
        "*",
        "*",
        Motion: null,
        DriftClass.Benign,
        "it is not as declared; the next deployment sets it right",
        ""
    );

    private static readonly Lazy<DriftRules> Shipped = new(() => new DriftRules(Parse(Embedded())));

    private readonly DriftRule[] rows = [.. rules];

    public static DriftRules Default => Shipped.Value;

    public IReadOnlyList<DriftRule> All => rows;

    public DriftRule Find(string type, PropertyPath? path, DriftMotion motion)
    {
        var pattern = path?.Pattern ?? "";
        return rows.Where(row => row.Covers(type, pattern, motion))
                .MaxBy(row => (row.Property == "*" ? 0 : row.Property.Length, row.Type.Length, row.Motion is not null))
            ?? Unknown;
    }

    /// <summary>Reads the rows of the table whose third column is <c>motion</c>.</summary>
    public static IEnumerable<DriftRule> Parse(string page)
    {
        var lines = page.Split('\n')
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())
            .Where(cells =>
                cells.Length == 6 && cells[2] != "motion" && !cells[0].StartsWith("--", StringComparison.Ordinal)
            );
        foreach (var cells in lines)
        {
            yield return new DriftRule(
                cells[0],
                cells[1],
                cells[2] == "any" ? null : Enum.Parse<DriftMotion>(cells[2], ignoreCase: true),
                Enum.Parse<DriftClass>(cells[3], ignoreCase: true),
                cells[4],
                cells[5]
            );
        }
    }

    private static string Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly
            .GetManifestResourceNames()
            .Single(name => name.EndsWith(".drift.md", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name) ?? Stream.Null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
