using Infra.Review.Graph;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Promotion;

/// <summary>The order in which a platform moves from stack to stack, and what may differ between them.</summary>
/// <param name="Names">Names of stacks, first stage first.</param>
public sealed record Stages(ValueList<string> Names, ValueList<PermittedDifference> Permitted)
{
    private const string Shape =
        "write `stages: [dev, staging, prod]`, and under `permitted` a reason for each setting";

    /// <summary>The stage that a stack's platform comes from; null for the first.</summary>
    public string? Before(string stack) => Names.ToList().IndexOf(stack) is > 0 and var at ? Names[at - 1] : null;

    /// <summary>The stage that a stack's platform goes to; null for the last.</summary>
    public string? After(string stack) =>
        Names.ToList().IndexOf(stack) is >= 0 and var at && at + 1 < Names.Count ? Names[at + 1] : null;

    /// <summary>Null after adding problems.</summary>
    /// <param name="file">As problems name it.</param>
    public static Stages? Read(string file, List<Problem> problems)
    {
        if (!File.Exists(file))
        {
            problems.Add(new Problem("INF720", $"there is no {file}, which says in what order stages follow; {Shape}"));
            return null;
        }

        return YamlFile.Read(file, problems) is { } root ? Of(file, root, problems) : null;
    }

    private static Stages? Of(string file, YamlMappingNode root, List<Problem> problems)
    {
        var found = problems.Count;
        var names = new List<string>();
        var permitted = new List<PermittedDifference>();
        foreach (var (key, value) in root.Children)
        {
            switch (YamlFile.Text(key), value)
            {
                case ("stages", YamlSequenceNode list) when list.Children.All(IsText):
                    names.AddRange(list.Children.Select(item => YamlFile.Text(item) ?? ""));
                    break;
                case ("permitted", YamlMappingNode settings) when settings.Children.Values.All(IsText):
                    permitted.AddRange(settings.Children.Select(entry => Difference(entry.Key, entry.Value)));
                    break;
                default:
                    problems.Add(Wrong(file, key, $"this is not understood here; {Shape}"));
                    break;
            }
        }

        if (problems.Count == found && (names.Count == 0 || names.Distinct().Count() != names.Count))
        {
            problems.Add(Wrong(file, root, $"every stage has to be named once; {Shape}"));
        }

        return problems.Count > found ? null : new Stages(names.ToValueList(), permitted.ToValueList());
    }

    private static PermittedDifference Difference(YamlNode setting, YamlNode reason) =>
        new(SettingPattern.Parse(YamlFile.Text(setting) ?? ""), YamlFile.Text(reason) ?? "");

    private static bool IsText(YamlNode node) => YamlFile.Text(node) is { Length: > 0 };

    private static Problem Wrong(string file, YamlNode node, string message) =>
        new("INF720", message) { Place = YamlFile.PlaceOf(file, node) };
}
