using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Promotion;

/// <summary>Writes promoted settings into the text of <c>Pulumi.&lt;stack&gt;.yaml</c>.</summary>
public static class StackFileEdit
{
    private const string Config = "config";

    /// <param name="project">Namespace of keys that are written without one.</param>
    /// <param name="source">The settings of the stack that they come from, and the text of its file.</param>
    /// <returns>The new text; null where the file has another shape than its settings ask for.</returns>
    public static string? Apply(
        string project,
        (string Text, SettingValues Settings) source,
        string target,
        SettingEdits edits
    )
    {
        var edited = target;
        foreach (var path in edits.Removes)
        {
            edited = Names(edited, project, path) is { } names ? YamlEditor.Remove(edited, names) : null;
            if (edited is null)
            {
                return null;
            }
        }

        foreach (var (from, to) in edits.Sets)
        {
            edited =
                Names(edited, project, to) is { } names && Value(source, project, from) is { } value
                    ? YamlEditor.Set(edited, names, value)
                    : null;
            if (edited is null)
            {
                return null;
            }
        }

        return edited;
    }

    private static YamlValue? Value((string Text, SettingValues Settings) source, string project, SettingPath path)
    {
        var text = source.Settings.Values[path];
        var json = path.Steps.Count > 1 || text is ['[' or '{', ..] ? text : JsonSerializer.Serialize(text);
        if (YamlEditor.Root(source.Text) is not { } root || Names(source.Text, project, path) is not { } names)
        {
            return null;
        }

        YamlNode? at = root;
        foreach (var name in names)
        {
            at = at is YamlMappingNode mapping ? YamlEditor.Entry(mapping, name).Value : null;
        }

        // What stands in the project's file as a default has no spelling here.
        return at is null ? new YamlValue(json, []) : YamlValue.Of(source.Text, at, json);
    }

    /// <summary>The names from the top of the file, with the key as it is written there.</summary>
    private static List<string>? Names(string text, string project, SettingPath path)
    {
        if (YamlEditor.Root(text) is not { } root)
        {
            return null;
        }

        var config = YamlEditor.Entry(root, Config).Value as YamlMappingNode;
        var key = config
            ?.Children.Keys.OfType<YamlScalarNode>()
            .FirstOrDefault(key => SettingPath.FullKey(project, key.Value) == path.Key);
        return [Config, key?.Value ?? path.Key, .. path.Below];
    }
}
