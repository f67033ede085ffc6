using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Infra.Review.Yaml;

/// <summary>Reads a file that has to hold one YAML mapping. What is wrong is said without quoting the file.</summary>
internal static class YamlFile
{
    /// <summary>Far above any settings file, far below what would make reading it a burden.</summary>
    public const int LargestBytes = 1024 * 1024;

    private const int DeepestNesting = 100;

    /// <summary>The mapping, or null after adding one problem.</summary>
    public static YamlMappingNode? Read(string file, List<Problem> problems)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
            if (stream.Length > LargestBytes)
            {
                var megabytes = stream.Length / 1048576.0;
                problems.Add(
                    At(
                        file,
                        "INF502",
                        $"the file has {megabytes:0.0} MB and cannot be a settings file; the limit is 1 MB, check what was written here"
                    )
                );
                return null;
            }

            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return Parse(file, reader.ReadToEnd(), problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(At(file, "INF503", "this is not a text file in UTF-8; write YAML"));
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(file))
        {
            problems.Add(At(file, "INF502", "this is a folder; a YAML file has to be here"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(At(file, "INF502", "the file cannot be read; check that it exists and its permissions"));
        }

        return null;
    }

    public static string Join(string folder, string name) => folder is "" or "." ? name : Path.Join(folder, name);

    public static Place PlaceOf(string file, YamlNode node) => PlaceOf(file, node.Start);

    public static string? Text(YamlNode? node) => node is YamlScalarNode { Value: { } text } ? text : null;

    /// <summary>The value under a plain name, or null.</summary>
    public static YamlNode? Get(YamlMappingNode mapping, string name) =>
        mapping.Children.FirstOrDefault(child => Text(child.Key) == name).Value;

    /// <summary>The mapping that the text holds, or null after adding one problem.</summary>
    public static YamlMappingNode? Parse(string file, string text, List<Problem> problems)
    {
        var stream = new YamlStream();
        var parser = new ShallowParser(new Parser(new StringReader(text)));
        try
        {
            stream.Load(parser);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // Some mistakes, such as an unclosed bracket before a new key, are no YAML errors to the library: they take
            // its scanner out of step.
            var yaml = e as YamlException;
            var place = e.Message.Contains("invalid tab", StringComparison.Ordinal)
                ? FirstTab(file, text)
                : PlaceOf(file, yaml?.Start ?? parser.Current?.End ?? Mark.Empty);
            var reason = yaml is null ? "a bracket, a brace or a quote is not closed here" : Reason(yaml);
            problems.Add(new Problem("INF503", $"this is not valid YAML: {reason}") { Place = place });
            return null;
        }

        switch (stream.Documents)
        {
            case []:
            case [{ RootNode: YamlScalarNode { Value: null or "" } }]:
                problems.Add(
                    At(
                        file,
                        "INF504",
                        "the file is empty; it has to hold names with values, `name: value` on each line"
                    )
                );
                return null;
            case [{ RootNode: YamlMappingNode mapping }]:
                return mapping;
            case [{ RootNode: { } other }]:
                problems.Add(
                    new Problem("INF503", "the file has to hold names with values, `name: value` on each line")
                    {
                        Place = PlaceOf(file, other),
                    }
                );
                return null;
            default:
                problems.Add(
                    new Problem("INF503", "the file holds more than one YAML document; keep the first")
                    {
                        Place = PlaceOf(file, stream.Documents[1].RootNode),
                    }
                );
                return null;
        }
    }

    /// <summary>Texts of the library that may quote the file are replaced.</summary>
    private static string Reason(YamlException e) =>
        e switch
        {
            NestedTooDeepException => $"it is nested deeper than {DeepestNesting} levels",
            UnknownAliasException => "an alias (`*name`) names an anchor that is not there",
            _ when e.Message.Contains("Duplicate key", StringComparison.Ordinal) =>
                "this key stands here a second time; remove one of the two",
            SyntaxErrorException or SemanticErrorException => LowerFirst(e.Message),
            _ => "it cannot be read from here on",
        };

    private static string LowerFirst(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    private static Problem At(string file, string code, string message) =>
        new(code, message) { Place = new Place(file, 1, 1) };

    private static Place PlaceOf(string file, Mark mark) =>
        new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    /// <summary>The library names the start of the mapping that the tab is in.</summary>
    private static Place FirstTab(string file, string text)
    {
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, candidate => candidate.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? new Place(file, 1, 1) : new Place(file, line + 1, lines[line].IndexOf('\t') + 1);
    }

    private sealed class NestedTooDeepException(Mark start, Mark end) : YamlException(start, end, "too deep");

    private sealed class UnknownAliasException(Mark start, Mark end) : YamlException(start, end, "unknown alias");

    /// <summary>
    /// Refuses what the library would not survive, or only report without a place: it builds its nodes recursively,
    /// and looks for anchors when all is read.
    /// </summary>
    private sealed class ShallowParser(IParser inner) : IParser
    {
        private readonly HashSet<AnchorName> anchors = [];
        private int depth;

        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            if (!inner.MoveNext())
            {
                return false;
            }

            if (inner.Current is not { } current)
            {
                return true;
            }

            depth += current.NestingIncrease;
            if (depth > DeepestNesting)
            {
                throw new NestedTooDeepException(current.Start, current.End);
            }

            if (current is NodeEvent { Anchor.IsEmpty: false } node)
            {
                anchors.Add(node.Anchor);
            }

            if (current is AnchorAlias alias && !anchors.Contains(alias.Value))
            {
                throw new UnknownAliasException(current.Start, current.End);
            }

            return true;
        }
    }
}
