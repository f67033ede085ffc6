using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Infra.Planning;

/// <summary>
/// A place in something that people edit: <c>infra:clusters.dev.zones[0]</c> in a stack's config,
/// <c>addresses:pools.nodes</c> in the file of that name. A key that is no plain word stands in brackets, as JSON text
/// without spaces, so that a path never holds a blank.
/// </summary>
public sealed partial record ConfigPath
{
    private readonly string text;

    private ConfigPath(string text) => this.text = text;

    /// <param name="source">The namespace of the config keys, or the name of the file.</param>
    public static ConfigPath Root(string source) => new(source + ":");

    public ConfigPath this[string key] =>
        !IsWord().IsMatch(key) ? new($"{text}[\"{Escape(key)}\"]")
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

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsWord();
}
