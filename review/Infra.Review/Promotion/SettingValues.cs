using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Review.Promotion;

/// <summary>
/// The settings of a stack, one entry for each value: lists count as one, groups of keys as what is in them. The text of a
/// key's own value is as the program gets it, that of a value further down is JSON.
/// </summary>
public sealed record SettingValues(IReadOnlyDictionary<SettingPath, string> Values)
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="config">By full key: plain text, or JSON for lists and objects.</param>
    public static SettingValues Of(IEnumerable<KeyValuePair<string, string>> config)
    {
        var values = new Dictionary<SettingPath, string>();
        foreach (var (key, text) in config)
        {
            var path = new SettingPath([key]);
            if (Group(text) is { Count: > 0 } group)
            {
                Flatten(path, group, values);
            }
            else
            {
                values[path] = text;
            }
        }

        return new SettingValues(values);
    }

    /// <summary>The way back: one text for each key.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToConfig()
    {
        foreach (var key in Values.GroupBy(value => value.Key.Key).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var own = key.FirstOrDefault(value => value.Key.Steps.Count == 1);
            yield return KeyValuePair.Create(
                key.Key,
                own.Key is not null && key.Count() == 1 ? own.Value : Nested(key).ToJsonString(Compact)
            );
        }
    }

    /// <summary>A value as people read it: text without its quotes.</summary>
    public static string Display(string text) =>
        text.StartsWith('"') && JsonValueOf(text) is { } value && value.TryGetValue<string>(out var plain)
            ? plain
            : text;

    private static JsonObject Nested(IEnumerable<KeyValuePair<SettingPath, string>> values)
    {
        var root = new JsonObject();
        foreach (var (path, text) in values.Where(value => value.Key.Steps.Count > 1))
        {
            var at = root;
            foreach (var step in path.Steps.Skip(1).SkipLast(1))
            {
                if (at[step] is not JsonObject next)
                {
                    at[step] = next = [];
                }

                at = next;
            }

            at[path.Steps[^1]] = JsonNode.Parse(text);
        }

        return root;
    }

    private static void Flatten(SettingPath path, JsonObject group, Dictionary<SettingPath, string> values)
    {
        foreach (var (name, node) in group)
        {
            if (node is JsonObject { Count: > 0 } inner)
            {
                Flatten(path.Then(name), inner, values);
            }
            else
            {
                values[path.Then(name)] = node?.ToJsonString(Compact) ?? "null";
            }
        }
    }

    private static JsonObject? Group(string text)
    {
        try
        {
            return text.StartsWith('{') ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonValue? JsonValueOf(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonValue;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
