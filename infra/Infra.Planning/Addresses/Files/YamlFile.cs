using System.Collections.Immutable;
using System.Globalization;
using Infra.Planning.Settings.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Planning.Addresses.Files;

/// <summary>The content of a file as the readers of settings take it.</summary>
internal sealed record YamlContent(ConfigNode.Map Root, SourceMap Places);

/// <summary>
/// Reads a YAML mapping. Aliases are refused, so that a small file stays small; so are keys that come twice, which one
/// program resolves one way and the next another.
/// </summary>
internal sealed class YamlFile
{
    private const int DeepestNesting = 20;

    private readonly Parser parser;
    private readonly List<Diagnostic> report;
    private readonly Dictionary<string, SourcePosition> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourcePosition> keys = new(StringComparer.Ordinal);
    private int depth;

    private YamlFile(string text, List<Diagnostic> report) =>
        (parser, this.report) = (new(new StringReader(text)), report);

    /// <summary>The mapping; what was read until then, or nothing, after a report; an empty one for an empty text.</summary>
    internal static YamlContent Read(string text, ConfigPath root, List<Diagnostic> report)
    {
        var file = new YamlFile(text, report);
        try
        {
            return new(file.ReadStream(root), new(file.places, file.keys));
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // The library answers some broken texts with an exception about its own state or arguments.
            var (place, reason) = e is YamlException yaml
                ? (yaml.Start, Reason(yaml))
                : (file.Reached, "this is no YAML");
            var mend = text.Contains("\n<<<<<<< ", StringComparison.Ordinal)
                ? "resolve the merge: keep the version of the branch that you merge into, then run `infra lock`"
                : "mend the file there";
            file.places[root.ToString()] = At(place);
            report.Add(AddressDiagnostics.NotYaml.At(root, $"{At(place)}: {reason}", mend));
            return new(ConfigNode.Map.Empty, new(file.places, file.keys));
        }
    }

    private ConfigNode.Map ReadStream(ConfigPath root)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return ConfigNode.Map.Empty;
        }

        parser.Consume<DocumentStart>();
        var content = ReadNode(root);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            throw Wrong(parser.Current, "a second document begins");
        }

        return content switch
        {
            ConfigNode.Map map => map,
            ConfigNode.Nothing => ConfigNode.Map.Empty,
            _ => throw new YamlException(
                new(0, 1, 1),
                new(0, 1, 1),
                $"the file is {content.Kind}, not keys with values"
            ),
        };
    }

    private ConfigNode ReadNode(ConfigPath path)
    {
        if (++depth > DeepestNesting)
        {
            throw Wrong(parser.Current, $"it is nested deeper than {DeepestNesting} levels");
        }

        ConfigNode node;
        places.TryAdd(path.ToString(), At(Next.Start));
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            places[path.ToString()] = At(scalar.Start);
            node = ReadScalar(scalar);
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            node = ReadList(path);
        }
        else if (parser.TryConsume<MappingStart>(out _))
        {
            node = ReadMap(path);
        }
        else
        {
            throw Wrong(Next, "aliases (`*name`) have no place here");
        }

        depth--;
        return node;
    }

    private ConfigNode.List ReadList(ConfigPath path)
    {
        var items = ImmutableArray.CreateBuilder<ConfigNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(path[items.Count]));
        }

        return new(items.ToImmutable());
    }

    private ConfigNode.Map ReadMap(ConfigPath path)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, ConfigNode>>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                throw Wrong(Next, "a key has to be plain text");
            }

            var place = path[key.Value];
            places[place.ToString()] = keys[place.ToString()] = At(key.Start);
            if (known.Add(key.Value))
            {
                entries.Add(KeyValuePair.Create(key.Value, ReadNode(place)));
            }
            else
            {
                report.Add(
                    AddressDiagnostics.NotYaml.At(
                        place,
                        $"{At(key.Start)}: the key stands here again",
                        "keep one of the two"
                    )
                );
                ReadNode(place);
            }
        }

        return new(entries.ToImmutable());
    }

    private static ConfigNode ReadScalar(Scalar scalar) =>
        scalar.Style != ScalarStyle.Plain
            ? new ConfigNode.Text(scalar.Value)
            : scalar.Value switch
            {
                "" or "~" or "null" or "Null" or "NULL" => new ConfigNode.Nothing(),
                "true" or "True" or "TRUE" => new ConfigNode.Flag(true),
                "false" or "False" or "FALSE" => new ConfigNode.Flag(false),
                var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
                    new ConfigNode.Number(text),
                var text => new ConfigNode.Text(text),
            };

    private ParsingEvent Next =>
        parser.Accept<ParsingEvent>(out var next) ? next : throw new YamlException("the file ends too early");

    private Mark Reached => parser.Current?.End ?? Mark.Empty;

    private static SourcePosition At(Mark mark) => new(Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    private static YamlException Wrong(ParsingEvent? at, string reason) =>
        new(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, reason);

    private static string Reason(YamlException e)
    {
        var sentence = e.Message.TrimEnd('.');
        return sentence.Length == 0 ? "this is no YAML" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }
}
