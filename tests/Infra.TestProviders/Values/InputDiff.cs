using Infra.Review.Graph;

namespace Infra.TestProviders;

internal enum ChangeKind
{
    Add,
    Delete,
    Update,
}

/// <summary>One place where the inputs differ.</summary>
/// <param name="Path">As the engine writes paths: <c>spec.ports[0].port</c>, <c>metadata.labels["a.b"]</c>.</param>
/// <param name="Pattern">The same with every position as <c>[]</c>, for the tables.</param>
/// <param name="Before">Null where it was added.</param>
/// <param name="After">Null where it was removed.</param>
internal sealed record InputChange(
    string Path,
    string Pattern,
    ChangeKind Kind,
    PropertyValue? Before,
    PropertyValue? After
)
{
    public bool Replaces { get; init; }

    /// <summary>The top-level property.</summary>
    public string Property => Path.Split('.', '[')[0];

    /// <summary>True for the property itself and for everything below it.</summary>
    public bool IsAt(string pattern) =>
        Pattern.StartsWith(pattern, StringComparison.Ordinal)
        && (Pattern.Length == pattern.Length || Pattern[pattern.Length] is '.' or '[');
}

/// <summary>What differs between two inputs, lists compared by position as the official providers do.</summary>
internal static class InputDiff
{
    public static IReadOnlyList<InputChange> Between(ObjectValue before, ObjectValue after)
    {
        var changes = new List<InputChange>();
        Compare("", "", before, after, changes);
        return changes;
    }

    private static void Compare(
        string path,
        string pattern,
        PropertyValue? before,
        PropertyValue? after,
        List<InputChange> changes
    )
    {
        switch (before, after)
        {
            case (null or NullValue, null or NullValue):
            case ({ } a, { } b) when a.Equals(b):
                break;
            case (null or NullValue, _):
                changes.Add(new(path, pattern, ChangeKind.Add, Before: null, after));
                break;
            case (_, null or NullValue):
                changes.Add(new(path, pattern, ChangeKind.Delete, before, After: null));
                break;
            case (ObjectValue a, ObjectValue b):
                foreach (var name in a.Members.Concat(b.Members).Select(member => member.Name).Distinct().Order())
                {
                    Compare(Join(path, name), Join(pattern, name), a[name], b[name], changes);
                }

                break;
            case (ListValue a, ListValue b):
                for (var at = 0; at < Math.Max(a.Items.Count, b.Items.Count); at++)
                {
                    Compare($"{path}[{at}]", $"{pattern}[]", At(a, at), At(b, at), changes);
                }

                break;
            default:
                changes.Add(new(path, pattern, ChangeKind.Update, before, after));
                break;
        }
    }

    private static PropertyValue? At(ListValue list, int at) => at < list.Items.Count ? list.Items[at] : null;

    private static string Join(string path, string name) =>
        name.Any(c => c is '.' or '[' or ']' or '"') ? $"{path}[\"{name.Replace("\"", "\\\"")}\"]"
        : path.Length == 0 ? name
        : $"{path}.{name}";
}
