using System.Text.Encodings.Web;

namespace Infra.Planning;

/// <summary>
/// A place in something that people edit: <c>infra:clusters.dev.zones[0]</c> in a stack's config,
/// <c>addresses:pools.nodes</c> in the file of that name. A key that is no plain word stands in brackets, as JSON text
/// without spaces, so that a path never holds a blank.
/// </summary>
public sealed record ConfigPath
{
    private readonly string text;

    private ConfigPath(string text) => this.text = text;

    /// <param name="source">The namespace of the config keys, or the name of the file.</param>
    public static ConfigPath Root(string source) => new(source + ":");

    public ConfigPath this[string key] =>
        !IsWord(key) ? new($"{text}[\"{Escape(key)}\"]")
        : text.EndsWith(':') ? new(text + key)
        : new($"{text}.{key}");

    public ConfigPath this[int index] => new($"{text}[{index}]");

    /// <summary>True for the place itself and for every place below it.</summary>
    public bool IsWithin(ConfigPath outer) =>
        text.StartsWith(outer.text, StringComparison.Ordinal)
        && (text.Length == outer.text.Length || outer.text.EndsWith(':') || text[outer.text.Length] is '.' or '[');

    public override string ToString() => text;

    private static string Escape(string key) =>
        JavaScriptEncoder.Default.Encode(key).Replace(" ", @"\u0020", StringComparison.Ordinal);

    private static bool IsWord(string key) =>
        key is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_', ..]
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
}
