using System.Buffers;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Promotion;

/// <summary>A value as it is to be written: on the key's own line, or as a block below it.</summary>
/// <param name="Inline">One line that means the same inside braces.</param>
/// <param name="Lines">The block's lines without indentation of the whole; empty for a value on one line.</param>
internal sealed record YamlValue(string Inline, IReadOnlyList<string> Lines)
{
    private const int Indent = 2;

    /// <summary>What plain text means something else with, inside braces or on one line.</summary>
    private static readonly SearchValues<char> Flow = SearchValues.Create(",[]{}#");

    public bool IsBlock => Lines.Count > 0;

    /// <summary>The value as it is spelt in its file, so that quotes and layout move with it.</summary>
    /// <param name="json">The same value as JSON, which is YAML too, for spellings that cannot be taken out of their file.</param>
    public static YamlValue Of(string text, YamlNode node, string json)
    {
        if (UsesAnchors(node))
        {
            return new YamlValue(json, []);
        }

        var spelt = text[(int)node.Start.Index..YamlEditor.EndOf(text, node)];
        return YamlEditor.IsBlock(node) ? new YamlValue(json, Block(spelt, (int)node.Start.Column - 1))
            : spelt.Contains('\n', StringComparison.Ordinal)
            || spelt.Length == 0
            || node is YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded }
            || node is YamlScalarNode { Style: ScalarStyle.Plain } && spelt.AsSpan().ContainsAny(Flow)
                ? new YamlValue(json, [])
            : new YamlValue(spelt, []);
    }

    public YamlValue Under(string key) =>
        new(
            $"{{ {key}: {Inline} }}",
            IsBlock ? [$"{key}:", .. Lines.Select(line => new string(' ', Indent) + line)] : [$"{key}: {Inline}"]
        );

    /// <summary>The text behind the colon of a key in that column.</summary>
    public string AfterColon(int column, string lineEnd) =>
        IsBlock
            ? string.Concat(Lines.Select(line => $"{lineEnd}{new string(' ', column + Indent)}{line}".TrimEnd(' ')))
            : $" {Inline}";

    public static string KeyText(string name) =>
        name.Length > 0
        && char.IsAsciiLetter(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or ':' or '.' or '/')
        && name[^1] != ':'
            ? name
            : JsonSerializer.Serialize(name);

    private static string[] Block(string spelt, int column) =>
        [
            .. spelt
                .ReplaceLineEndings("\n")
                .Split('\n')
                .Select(
                    (line, at) => at == 0 ? line : line[Math.Min(column, line.Length - line.TrimStart(' ').Length)..]
                ),
        ];

    /// <summary>A name for a value, or the use of one, means nothing in another file.</summary>
    private static bool UsesAnchors(YamlNode node) => node.AllNodes.Any(inner => !inner.Anchor.IsEmpty);
}
