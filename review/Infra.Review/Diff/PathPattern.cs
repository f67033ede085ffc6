using Infra.Review.Graph;

namespace Infra.Review.Diff;

/// <summary>
/// The property paths of <c>ignoreChanges</c> and <c>replaceOnChanges</c>: <c>spec.replicas</c>, <c>pools[0].count</c>,
/// <c>labels["a.b"]</c>, <c>pools[*].count</c>. A path covers everything below it.
/// </summary>
internal static class PathPattern
{
    private const string Any = "*";

    public static bool Covers(string pattern, PropertyPath path)
    {
        var wanted = Split(pattern);
        return wanted.Count <= path.Steps.Count
            && wanted.Zip(path.Steps).All(pair => pair.First == Any || pair.First == Text(pair.Second));
    }

    // The engine compares by position.
    private static string Text(PathStep step) =>
        step switch
        {
            PathStep.Name name => name.Text,
            PathStep.Position position => $"{position.At}",
            PathStep.Identity identity => $"{identity.At}",
            _ => "",
        };

    private static List<string> Split(string pattern)
    {
        var steps = new List<string>();
        var at = 0;
        while (at < pattern.Length)
        {
            if (pattern[at] == '[')
            {
                var end = pattern.IndexOf(']', at);
                end = end < 0 ? pattern.Length : end;
                steps.Add(pattern[(at + 1)..end].Trim('"'));
                at = end + 1;
            }
            else
            {
                at += pattern[at] == '.' ? 1 : 0;
                var end = pattern.AsSpan(at).IndexOfAny('.', '[');
                end = end < 0 ? pattern.Length : at + end;
                if (end > at)
                {
                    steps.Add(pattern[at..end]);
                }

                at = Math.Max(end, at + (end == at ? 1 : 0));
            }
        }

        return steps;
    }
}
