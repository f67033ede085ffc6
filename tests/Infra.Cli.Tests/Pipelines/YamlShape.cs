using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Tests.Pipelines;

/// <summary>
/// What a schema allows in a YAML file: for each kind of object its members, as <c>name type</c>, <c>name! type</c> where it
/// has to be there, and <c>* type</c> for any other name. A type is <c>text</c>, <c>number</c>, <c>flag</c>, <c>none</c>,
/// <c>=one|two</c>, the name of an object, or <c>[type]</c>; several are separated by commas. A member that is not listed
/// fails, so that a new one gets its rule first.
/// </summary>
internal sealed class YamlShape(IReadOnlyDictionary<string, string[]> objects)
{
    /// <summary>Each place that breaks the rules.</summary>
    public IReadOnlyList<string> Mistakes(YamlNode root, string kind) => [.. Of(root, kind, "")];

    private IEnumerable<string> Of(YamlNode node, string type, string path)
    {
        var choices = type.Split(',').Select(choice => One(node, choice, path).ToList()).ToList();
        // Of several choices, what came nearest tells most.
        return choices.Exists(mistakes => mistakes.Count == 0) ? [] : choices.MaxBy(Depth) ?? [];
    }

    private static int Depth(List<string> mistakes) => mistakes.Max(mistake => mistake.Count(letter => letter == '/'));

    private IEnumerable<string> One(YamlNode node, string type, string path) =>
        (node, type[0]) switch
        {
            (YamlScalarNode scalar, _) when !objects.ContainsKey(type) => Fits(scalar, type)
                ? []
                : [$"{path}: `{scalar.Value}` is not {type}"],
            (YamlSequenceNode list, '[') => list.Children.SelectMany(
                (item, at) => Of(item, type[1..^1], $"{path}/{at}")
            ),
            (YamlMappingNode map, _) when objects.TryGetValue(type, out var members) => OfMap(map, members, path),
            _ => [$"{path}: this is not {type}"],
        };

    private IEnumerable<string> OfMap(YamlMappingNode map, string[] members, string path)
    {
        var types = members
            .Select(member => member.Split(' '))
            .ToDictionary(parts => parts[0].TrimEnd('!'), parts => parts[1], StringComparer.Ordinal);
        var missing = members
            .Select(member => member.Split(' ')[0])
            .Where(name => name.EndsWith('!') && !map.Children.ContainsKey(name.TrimEnd('!')))
            .Select(name => $"{path}/{name.TrimEnd('!')}: this is missing");
        return missing.Concat(
            map.Children.SelectMany(child =>
                types.TryGetValue($"{child.Key}", out var type) || types.TryGetValue("*", out type)
                    ? Of(child.Value, type, $"{path}/{child.Key}")
                    : [$"{path}/{child.Key}: nobody knows this"]
            )
        );
    }

    private static bool Fits(YamlScalarNode scalar, string type)
    {
        var text = scalar.Value ?? "";
        var plain = scalar.Style == ScalarStyle.Plain;
        return type switch
        {
            "text" => text.Length > 0 && !(plain && (IsFlag(text) || double.TryParse(text, out _))),
            "number" => plain && double.TryParse(text, out _),
            "flag" => plain && IsFlag(text),
            "none" => plain && text is "" or "null" or "~",
            _ => type[0] == '=' && type[1..].Split('|').Contains(text),
        };
    }

    private static bool IsFlag(string text) => text is "true" or "false";
}
