using Infra.Review;
using Infra.Review.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Recorder.Projects;

/// <summary>
/// The <c>config</c> section of <c>Pulumi.yaml</c>: defaults, fixed values, and types that stack files have to keep to.
/// </summary>
internal sealed class ConfigDeclarations(
    StackProject project,
    Place stackStart,
    Dictionary<string, ConfigSource> sources,
    List<Problem> problems
)
{
    public void Apply(YamlMappingNode declarations)
    {
        foreach (var (key, declared) in declarations.Children)
        {
            if (SettingPath.FullKey(project.Name, YamlFile.Text(key)) is { } name)
            {
                Apply(name, key, declared);
            }
            else
            {
                problems.Add(StackConfigReader.InvalidKey(project.File, key));
            }
        }
    }

    private void Apply(string name, YamlNode key, YamlNode declared)
    {
        var declaration = declared as YamlMappingNode;
        var type = declaration is null ? null : YamlFile.Text(YamlFile.Get(declaration, "type"));
        var secret = declaration is not null && YamlFile.Text(YamlFile.Get(declaration, "secret")) == "true";
        var own = declaration is null
            ? declared
            : YamlFile.Get(declaration, "value") ?? YamlFile.Get(declaration, "default");
        if (own is not null && !sources.ContainsKey(name))
        {
            if (StackConfigReader.Value(project.File, own, problems) is { } value)
            {
                sources[name] = new ConfigSource(project.File, key, own, value);
            }
        }

        if (!sources.TryGetValue(name, out var source))
        {
            if (type is not null)
            {
                problems.Add(
                    new Problem(
                        "INF510",
                        $"the setting `{name}` is missing, and Pulumi.yaml gives no default; write `{name}: <{type}>`"
                    )
                    {
                        Place = stackStart,
                    }
                );
            }

            return;
        }

        if (type is not null && !source.Value.Secret && !Fits(source.Node, type))
        {
            problems.Add(
                new Problem("INF511", $"Pulumi.yaml wants the type {type} for `{name}`; write such a value")
                {
                    Place = YamlFile.PlaceOf(source.File, source.Node),
                }
            );
        }

        if (secret && !source.Value.Secret)
        {
            // Whoever declared it secret does not want to see it in a plan, encrypted in the file or not.
            sources[name] = source with
            {
                Value = new ConfigValue(SecretPlaceholder.Of(secured: null), Secret: true),
            };
        }
    }

    private static bool Fits(YamlNode node, string type) =>
        type switch
        {
            "string" => node is YamlScalarNode,
            "boolean" => node is YamlScalarNode scalar && YamlScalar.Of(scalar).Text is "true" or "false",
            "integer" => node is YamlScalarNode scalar && long.TryParse(YamlScalar.Of(scalar).Text, out _),
            "array" => node is YamlSequenceNode,
            "object" => node is YamlMappingNode,
            _ => true,
        };
}
