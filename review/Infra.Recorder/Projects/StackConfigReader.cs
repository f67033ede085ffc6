using Infra.Review;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>Reads <c>Pulumi.&lt;stack&gt;.yaml</c> and lays it over the defaults in <c>Pulumi.yaml</c>.</summary>
internal static class StackConfigReader
{
    public static StackConfig? Read(StackProject project, string stack, List<Problem> problems)
    {
        var file = project.StackFile(stack);
        if (!Path.Exists(file))
        {
            problems.Add(new Problem("INF508", UnknownStack(project, stack)));
            return null;
        }

        return YamlFile.Read(file, problems) is { } root ? Read(project, stack, file, root, problems) : null;
    }

    public static StackConfig? Read(
        StackProject project,
        string stack,
        string file,
        YamlMappingNode root,
        List<Problem> problems
    )
    {
        var found = problems.Count;
        var sources = new Dictionary<string, ConfigSource>(StringComparer.Ordinal);
        var start = ReadConfig(project, file, root, sources, problems);
        if (project.ConfigDeclarations is { } declarations)
        {
            new ConfigDeclarations(project, start, sources, problems).Apply(declarations);
        }

        return problems.Count > found ? null : new StackConfig(stack, file, start, sources);
    }

    private static Place ReadConfig(
        StackProject project,
        string file,
        YamlMappingNode root,
        Dictionary<string, ConfigSource> sources,
        List<Problem> problems
    )
    {
        var child = root.Children.FirstOrDefault(c => YamlFile.Text(c.Key) == "config");
        var start = child.Key is null ? new Place(file, 1, 1) : YamlFile.PlaceOf(file, child.Key);
        switch (child.Value)
        {
            case YamlMappingNode config:
                foreach (var (key, value) in config.Children)
                {
                    Add(project, file, key, value, sources, problems);
                }

                break;
            case null or YamlScalarNode { Value: null or "" }:
                break;
            default:
                problems.Add(
                    new Problem("INF503", "`config` has to hold names with values, `name: value` on each line")
                    {
                        Place = YamlFile.PlaceOf(file, child.Value),
                    }
                );
                break;
        }

        return start;
    }

    private static void Add(
        StackProject project,
        string file,
        YamlNode key,
        YamlNode value,
        Dictionary<string, ConfigSource> sources,
        List<Problem> problems
    )
    {
        if (SettingPath.FullKey(project.Name, YamlFile.Text(key)) is not { } name)
        {
            problems.Add(InvalidKey(file, key));
        }
        else if (Value(file, value, problems) is { } text && !sources.TryAdd(name, new(file, key, value, text)))
        {
            problems.Add(
                new Problem("INF509", "this setting stands here a second time, with and without the project's name")
                {
                    Place = YamlFile.PlaceOf(file, key),
                }
            );
        }
    }

    /// <summary>Null after adding a problem.</summary>
    public static ConfigValue? Value(string file, YamlNode node, List<Problem> problems)
    {
        try
        {
            return ConfigText.Of(node);
        }
        catch (ConfigText.UnfoldsTooFarException)
        {
            problems.Add(
                new Problem("INF509", "the aliases in this value unfold too far; write the value out")
                {
                    Place = YamlFile.PlaceOf(file, node),
                }
            );
            return null;
        }
    }

    public static Problem InvalidKey(string file, YamlNode key) =>
        new("INF509", "this is not a settings key; write `name` or `namespace:name`")
        {
            Place = YamlFile.PlaceOf(file, key),
        };

    private static string UnknownStack(StackProject project, string stack)
    {
        var file = project.StackFile(stack);
        return project.Stacks.IsEmpty
            ? $"there is no stack `{stack}`: {file} does not exist, nor any other stack file; write one"
            : $"there is no stack `{stack}`: {file} does not exist; there are {string.Join(", ", project.Stacks)}";
    }
}
