using System.Globalization;
using Infra.Review;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>The configuration of one stack: its own file over the defaults of the project.</summary>
public sealed class StackConfig
{
    private readonly Dictionary<string, ConfigSource> sources;

    internal StackConfig(string stack, string file, Place start, Dictionary<string, ConfigSource> sources)
    {
        Stack = stack;
        File = file;
        Start = start;
        this.sources = sources;
        Values = new SortedDictionary<string, ConfigValue>(
            sources.ToDictionary(source => source.Key, source => source.Value.Value),
            StringComparer.Ordinal
        );
    }

    public string Stack { get; }

    /// <summary>The stack's file as problems name it.</summary>
    public string File { get; }

    /// <summary>Where <c>config:</c> stands in the stack's file: the place for what is missing as a whole.</summary>
    public Place Start { get; }

    /// <summary>By full key (<c>infra:pools</c>), sorted.</summary>
    public IReadOnlyDictionary<string, ConfigValue> Values { get; }

    /// <summary>
    /// Other values under the name of another stack: places are looked for here, and in <paramref name="other"/> for what
    /// is not here.
    /// </summary>
    public StackConfig With(string stack, IEnumerable<KeyValuePair<string, ConfigValue>> values, StackConfig other)
    {
        var mixed = new Dictionary<string, ConfigSource>(StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            if ((sources.GetValueOrDefault(key) ?? other.sources.GetValueOrDefault(key)) is { } source)
            {
                mixed[key] = source with { Value = value };
            }
        }

        return new StackConfig(stack, File, Start, mixed);
    }

    /// <summary>
    /// The place of a setting such as <c>infra:pools.apps.max</c> or <c>infra:lines[0].name</c>: of its value, or of
    /// the nearest part above it that exists. Null if not even the key is there.
    /// </summary>
    /// <param name="ofKey">The place of the key itself, whatever its value.</param>
    public Place? Locate(string path, bool ofKey = false)
    {
        var parsed = SettingPath.Parse(path);
        if (!sources.TryGetValue(parsed.Key, out var source))
        {
            return null;
        }

        var (place, node) = (source.Key, source.Node);
        foreach (var segment in parsed.Below)
        {
            if (Step(node, segment) is not var (name, value))
            {
                return YamlFile.PlaceOf(source.File, place);
            }

            (place, node) = (name, value);
        }

        return YamlFile.PlaceOf(source.File, node is YamlScalarNode && !ofKey ? node : place);
    }

    private static (YamlNode Name, YamlNode Value)? Step(YamlNode node, string segment)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (name, value) in mapping.Children)
                {
                    if (YamlFile.Text(name) == segment)
                    {
                        return (name, value);
                    }
                }

                return null;
            case YamlSequenceNode sequence
                when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < sequence.Children.Count:
                return (sequence.Children[index], sequence.Children[index]);
            default:
                return null;
        }
    }
}

/// <summary>A value with the place it was written at.</summary>
internal sealed record ConfigSource(string File, YamlNode Key, YamlNode Node, ConfigValue Value);
