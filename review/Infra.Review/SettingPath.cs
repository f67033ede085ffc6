using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Review.Graph;

namespace Infra.Review;

/// <summary>
/// The path of a setting: <c>infra:pools.apps["max.surge"][0]</c>. A name that is no plain word stands in brackets as
/// JSON text.
/// </summary>
/// <param name="Steps">The key with its namespace (<c>infra:pools</c>), then the names and positions below it.</param>
public sealed record SettingPath(ValueList<string> Steps)
{
    /// <summary>The key with its namespace.</summary>
    public string Key => Steps[0];

    /// <summary>The names and positions below the key.</summary>
    public IEnumerable<string> Below => Steps.Skip(1);

    public static SettingPath Parse(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        var names = Names(path[(colon + 1)..]);
        return new(names.Count == 0 ? [path] : [path[..(colon + 1)] + names[0], .. names[1..]]);
    }

    /// <summary>
    /// <c>name</c> and <c>project:config:name</c> to <c>project:name</c>; null if the text is no key.
    /// </summary>
    public static string? FullKey(string project, string? key) =>
        key?.Split(':') switch
        {
            [{ Length: > 0 } name] => $"{project}:{name}",
            [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
            [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
            _ => null,
        };

    public SettingPath Then(string step) => new([.. Steps, step]);

    public override string ToString()
    {
        var text = new StringBuilder(Key);
        foreach (var step in Below)
        {
            _ = IsWord(step) ? text.Append('.').Append(step) : text.Append("[\"").Append(Escape(step)).Append("\"]");
        }

        return text.ToString();
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

    private static string Escape(string key) =>
        JavaScriptEncoder.Default.Encode(key).Replace(" ", @"\u0020", StringComparison.Ordinal);

    private static bool IsWord(string key) =>
        key is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or '*' or '<', ..]
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '*' or '<' or '>');
}
