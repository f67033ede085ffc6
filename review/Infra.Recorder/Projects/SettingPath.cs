using System.Text;
using System.Text.Json;

namespace Infra.Recorder.Projects;

/// <summary>
/// Takes apart the path of a setting: <c>infra:pools.apps["max.surge"][0]</c>. A name that is no plain word stands in
/// brackets as JSON text.
/// </summary>
internal static class SettingPath
{
    /// <returns>The key (<c>infra:pools</c>) and the names and positions below it.</returns>
    public static (string Key, IReadOnlyList<string> Below) Split(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        var names = Names(path[(colon + 1)..]);
        return names.Count == 0 ? (path, []) : (path[..(colon + 1)] + names[0], names[1..]);
    }

    private static List<string> Names(string path)
    {
        var names = new List<string>();
        for (var at = 0; at < path.Length; )
        {
            var start = path[at] is '.' or '[' ? at + 1 : at;
            var (end, next) = path[at] == '[' ? EndOfBracket(path, start) : EndOfWord(path, start);
            names.Add(Unquoted(path[start..end]));
            at = next;
        }

        return names;
    }

    private static (int End, int Next) EndOfWord(string path, int start)
    {
        var end = path.IndexOfAny(['.', '['], start);
        return end < 0 ? (path.Length, path.Length) : (end, end);
    }

    private static (int End, int Next) EndOfBracket(string path, int start)
    {
        var quoted = start < path.Length && path[start] == '"';
        var end = path.IndexOf(quoted ? "\"]" : "]", start, StringComparison.Ordinal);
        return end < 0 ? (path.Length, path.Length)
            : quoted ? (end + 1, end + 2)
            : (end, end + 1);
    }

    private static string Unquoted(string name)
    {
        if (!name.StartsWith('"'))
        {
            return name;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(name));
            reader.Read();
            return reader.GetString() ?? "";
        }
        catch (JsonException)
        {
            return name.Trim('"');
        }
    }
}
