using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Promotion;

/// <summary>
/// Changes values in the text of a YAML file by the marks of the parser: what is not part of a changed value stays byte
/// for byte as it was, comments and layout included.
/// </summary>
internal static class YamlEditor
{
    /// <param name="path">Names from the top of the file.</param>
    /// <returns>Null where the text has no such place, such as a name below a list.</returns>
    public static string? Set(string text, IReadOnlyList<string> path, YamlValue value)
    {
        if (Root(text) is not { } root)
        {
            return null;
        }

        YamlNode at = root;
        YamlNode? key = null;
        for (var depth = 0; depth < path.Count; depth++)
        {
            if (IsEmpty(at) && key is not null)
            {
                return Replace(text, key, at, Nested(path, depth, value));
            }

            if (at is not YamlMappingNode mapping)
            {
                return null;
            }

            if (Entry(mapping, path[depth]) is not { Key: { } found, Value: { } below })
            {
                return Insert(text, mapping, path[depth], Nested(path, depth + 1, value));
            }

            (key, at) = (found, below);
        }

        return key is null ? null : Replace(text, key, at, value);
    }

    /// <summary>Takes an entry out; a group that would be empty goes with it.</summary>
    public static string? Remove(string text, IReadOnlyList<string> path)
    {
        if (Root(text) is not { } root)
        {
            return null;
        }

        var ways = new List<(YamlMappingNode Parent, YamlNode Key, YamlNode Value)>();
        YamlNode at = root;
        foreach (var name in path)
        {
            if (at is not YamlMappingNode mapping || Entry(mapping, name) is not { Key: { } key, Value: { } value })
            {
                return null;
            }

            ways.Add((mapping, key, value));
            at = value;
        }

        var last = ways.Count - 1;
        while (last > 1 && ways[last].Parent.Children.Count == 1)
        {
            last--;
        }

        var (parent, entryKey, entryValue) = ways[last];
        return parent.Style == MappingStyle.Flow
            ? RemoveFromFlow(text, parent, entryKey, entryValue)
            : RemoveLines(text, entryKey, entryValue);
    }

    internal static YamlMappingNode? Root(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : null;
    }

    internal static KeyValuePair<YamlNode, YamlNode> Entry(YamlMappingNode mapping, string name) =>
        mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: var key } && key == name);

    /// <summary>Where the text of a node ends; the library's own marks tell it of scalars alone.</summary>
    internal static int EndOf(string text, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } mapping:
                var (key, value) = mapping.Children.Last();
                return IsEmpty(value) ? AfterColon(text, key) : EndOf(text, value);
            case YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } sequence:
                return EndOf(text, sequence.Children[^1]);
            case YamlMappingNode flow:
                return AfterBracket(text, flow.Children.Select(child => child.Value).LastOrDefault(), flow);
            case YamlSequenceNode flow:
                return AfterBracket(text, flow.Children.LastOrDefault(), flow);
            default:
                var end = (int)node.End.Index;
                while (end > node.Start.Index && char.IsWhiteSpace(text[end - 1]))
                {
                    end--;
                }

                return end;
        }
    }

    internal static bool IsBlock(YamlNode node) =>
        node
            is YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 }
                or YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 };

    private static bool IsEmpty(YamlNode node) =>
        node is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain or ScalarStyle.Any };

    /// <summary>The value under the names that are missing: <c>{ name: value }</c>.</summary>
    private static YamlValue Nested(IReadOnlyList<string> path, int depth, YamlValue value) =>
        path.Skip(depth).Reverse().Aggregate(value, (inner, name) => inner.Under(YamlValue.KeyText(name)));

    private static string Replace(string text, YamlNode key, YamlNode old, YamlValue value)
    {
        var colon = AfterColon(text, key);
        if (IsEmpty(old))
        {
            return text.Insert(colon, value.AfterColon(ColumnOf(key), LineEnd(text)));
        }

        var end = EndOf(text, old);
        if (!IsBlock(old))
        {
            var start = (int)old.Start.Index;
            return value.IsBlock
                ? text[..colon] + value.AfterColon(ColumnOf(key), LineEnd(text)) + text[end..]
                : text[..start] + value.Inline + text[end..];
        }

        // A comment behind the key stays; everything of the old block goes.
        var lines = EndOfLine(text, colon);
        return value.IsBlock
            ? text[..lines] + value.AfterColon(ColumnOf(key), LineEnd(text)) + text[end..]
            : text[..colon] + $" {value.Inline}" + text[colon..lines] + text[EndOfLine(text, end)..];
    }

    private static string Insert(string text, YamlMappingNode mapping, string name, YamlValue value)
    {
        var key = YamlValue.KeyText(name);
        if (mapping.Style == MappingStyle.Flow || mapping.Children.Count == 0)
        {
            var close = EndOf(text, mapping) - 1;
            if (mapping.Children.Count == 0)
            {
                return text[..close].TrimEnd() + $" {key}: {value.Inline} " + text[close..];
            }

            var end = EndOf(text, mapping.Children.Last().Value);
            return text.Insert(end, $", {key}: {value.Inline}");
        }

        var column = ColumnOf(mapping.Children.First().Key);
        var at = EndOfLine(text, EndOf(text, mapping));
        var line = $"{LineEnd(text)}{new string(' ', column)}{key}:{value.AfterColon(column, LineEnd(text))}";
        return text.Insert(at, line);
    }

    private static string RemoveLines(string text, YamlNode key, YamlNode value)
    {
        var start = (int)key.Start.Index - ColumnOf(key);
        var end = EndOfLine(text, IsEmpty(value) ? AfterColon(text, key) : EndOf(text, value));
        var next = text.IndexOf('\n', end);
        return text[..start] + (next < 0 ? "" : text[(next + 1)..]);
    }

    private static string RemoveFromFlow(string text, YamlMappingNode parent, YamlNode key, YamlNode value)
    {
        var (start, end) = ((int)key.Start.Index, EndOf(text, value));
        var index = parent.Children.ToList().FindIndex(child => ReferenceEquals(child.Key, key));
        if (index + 1 < parent.Children.Count)
        {
            end = (int)parent.Children.ElementAt(index + 1).Key.Start.Index;
        }
        else if (index > 0)
        {
            start = EndOf(text, parent.Children.ElementAt(index - 1).Value);
        }

        return text[..start] + text[end..];
    }

    private static int AfterBracket(string text, YamlNode? last, YamlNode flow)
    {
        var at = last is null ? (int)flow.Start.Index + 1 : EndOf(text, last);
        while (at < text.Length && text[at] is not ('}' or ']'))
        {
            at = text[at] == '#' ? EndOfLine(text, at) : at + 1;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static int AfterColon(string text, YamlNode key) => text.IndexOf(':', (int)key.End.Index) + 1;

    private static int ColumnOf(YamlNode key) => (int)key.Start.Column - 1;

    /// <summary>Before the line's end, and before a carriage return that belongs to it.</summary>
    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static string LineEnd(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
