namespace Infra.Planning.Tests.Kit;

/// <summary>
/// Reads a table of bad declarations: <c>place: value</c>, and indented below it what is reported. A place with no value
/// is removed. Several places before the reports are changed together. Lines with # are remarks.
/// </summary>
internal static class BadCases
{
    public static TheoryData<string, string> Read(string file)
    {
        var cases = new TheoryData<string, string>();
        var changes = new List<string>();
        var reports = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Append("end:"))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                reports.Add(line[2..]);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                if (reports.Count > 0)
                {
                    cases.Add(string.Join('\n', changes), string.Join('\n', reports));
                    changes.Clear();
                    reports.Clear();
                }

                changes.Add(line);
            }
        }

        return cases;
    }

    public static Stack Apply(Stack stack, string changes) => changes.Split('\n').Aggregate(stack, Change);

    private static Stack Change(Stack stack, string change)
    {
        var colon = change.EndsWith(':') ? change.Length - 1 : change.IndexOf(": ", StringComparison.Ordinal);
        var (place, value) = (change[..colon], change[(colon + 1)..].Trim());
        return value.Length == 0 ? stack.Without(place) : stack.With(place, value);
    }
}
