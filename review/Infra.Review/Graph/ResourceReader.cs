using System.Text.Json;

namespace Infra.Review.Graph;

/// <summary>Reads one resource of the canonical JSON.</summary>
internal static class ResourceReader
{
    public static Resource Read(ref Utf8JsonReader reader)
    {
        string? urn = null;
        string? type = null;
        string? name = null;
        var resource = new Resource
        {
            Urn = "",
            Type = "",
            Name = "",
        };
        GraphReader.Expect(ref reader, JsonTokenType.StartObject);
        while (GraphReader.NextName(ref reader) is { } member)
        {
            switch (member)
            {
                case "urn":
                    urn = GraphReader.Text(ref reader);
                    break;
                case "type":
                    type = GraphReader.Text(ref reader);
                    break;
                case "name":
                    name = GraphReader.Text(ref reader);
                    break;
                default:
                    resource = With(resource, member, ref reader);
                    break;
            }
        }

        return urn is null || type is null || name is null
            ? throw new GraphReader.UnexpectedException("a resource has to have `urn`, `type` and `name`")
            : resource with
            {
                Urn = urn,
                Type = type,
                Name = name,
            };
    }

    private static Resource With(Resource resource, string member, ref Utf8JsonReader reader) =>
        member switch
        {
            "parent" => resource with { Parent = GraphReader.OptionalText(ref reader) },
            "custom" => resource with { Custom = GraphReader.Flag(ref reader) },
            "id" => resource with { Id = GraphReader.OptionalText(ref reader) },
            "provider" => resource with { Provider = GraphReader.OptionalText(ref reader) },
            "version" => resource with { Version = GraphReader.OptionalText(ref reader) },
            "inputs" => resource with { Inputs = GraphReader.Object(ref reader) },
            "dependencies" => resource with { Dependencies = GraphReader.Texts(ref reader) },
            "propertyDependencies" => resource with { PropertyDependencies = PropertyDependencies(ref reader) },
            "options" => resource with { Options = Options(ref reader) },
            _ => throw GraphReader.Unknown(member),
        };

    private static ValueList<PropertyDependency> PropertyDependencies(ref Utf8JsonReader reader)
    {
        var dependencies = new List<PropertyDependency>();
        GraphReader.Expect(ref reader, JsonTokenType.StartObject);
        while (GraphReader.NextName(ref reader) is { } property)
        {
            dependencies.Add(new PropertyDependency(property, GraphReader.Texts(ref reader)));
        }

        return dependencies.ToValueList();
    }

    private static ResourceOptions Options(ref Utf8JsonReader reader)
    {
        var options = ResourceOptions.None;
        GraphReader.Expect(ref reader, JsonTokenType.StartObject);
        while (GraphReader.NextName(ref reader) is { } member)
        {
            options = member switch
            {
                "additionalSecretOutputs" => options with { AdditionalSecretOutputs = GraphReader.Texts(ref reader) },
                "aliases" => options with { Aliases = GraphReader.Texts(ref reader) },
                "deleteBeforeReplace" => options with { DeleteBeforeReplace = GraphReader.Flag(ref reader) },
                "deletedWith" => options with { DeletedWith = GraphReader.Text(ref reader) },
                "external" => options with { External = GraphReader.Flag(ref reader) },
                "hideDiffs" => options with { HideDiffs = GraphReader.Texts(ref reader) },
                "ignoreChanges" => options with { IgnoreChanges = GraphReader.Texts(ref reader) },
                "importId" => options with { ImportId = GraphReader.Text(ref reader) },
                "pluginDownloadUrl" => options with { PluginDownloadUrl = GraphReader.Text(ref reader) },
                "protect" => options with { Protect = GraphReader.Flag(ref reader) },
                "remote" => options with { Remote = GraphReader.Flag(ref reader) },
                "replaceOnChanges" => options with { ReplaceOnChanges = GraphReader.Texts(ref reader) },
                "replaceWith" => options with { ReplaceWith = GraphReader.Texts(ref reader) },
                "replacementTrigger" => options with { ReplacementTrigger = GraphReader.Value(ref reader) },
                "retainOnDelete" => options with { RetainOnDelete = GraphReader.Flag(ref reader) },
                "timeouts" => options with { Timeouts = Timeouts(ref reader) },
                _ => throw GraphReader.Unknown(member),
            };
        }

        return options;
    }

    private static ResourceTimeouts Timeouts(ref Utf8JsonReader reader)
    {
        var timeouts = new ResourceTimeouts(Create: null, Update: null, Delete: null);
        GraphReader.Expect(ref reader, JsonTokenType.StartObject);
        while (GraphReader.NextName(ref reader) is { } member)
        {
            var text = GraphReader.Text(ref reader);
            timeouts = member switch
            {
                "create" => timeouts with { Create = text },
                "update" => timeouts with { Update = text },
                "delete" => timeouts with { Delete = text },
                "read" => timeouts with { Read = text },
                _ => throw GraphReader.Unknown(member),
            };
        }

        return timeouts;
    }
}
