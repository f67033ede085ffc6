using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>Reads a package schema. Every mistake becomes a problem; reading goes on.</summary>
internal sealed class PackageReader
{
    private const string WholeName = "(.*)";

    private readonly JsonNode root;
    private readonly List<Problem> problems;
    private readonly TypeReader types;

    private PackageReader(JsonNode root, List<Problem> problems)
    {
        this.root = root;
        this.problems = problems;
        types = new TypeReader(root, problems);
    }

    /// <summary>The package, or null where the text is no package schema at all.</summary>
    public static Package? Read(string text, List<Problem> problems)
    {
        try
        {
            var schema = JsonReader.Read(text);
            if (schema["name"].AsText is { Length: > 0 } name && schema["version"].AsText is { Length: > 0 } version)
            {
                return new PackageReader(schema, problems).Package(name, version);
            }
            problems.Add(new(Problems.NotASchema, schema.Position, "it needs a name and a version, both texts"));
        }
        catch (JsonException fault)
        {
            problems.Add(new(Problems.NotJson, fault.Position, fault.Message));
        }
        return null;
    }

    private Package Package(string name, string version)
    {
        var csharp = root["language"]["csharp"];
        if (root["parameterization"].Exists)
        {
            problems.Add(new(Problems.Unsupported, root["parameterization"].Position, "parameterised packages"));
        }
        var named = Tokens("types").ToLookup(each => each.Value["enum"].Exists);
        return new Package(
            name,
            version,
            root["pluginDownloadURL"].AsText,
            ModuleFormat(root["meta"]["moduleFormat"]),
            csharp["compatibility"].AsText switch
            {
                "kubernetes20" => Compatibility.Kubernetes20,
                "tfbridge20" => Compatibility.TfBridge20,
                _ => Compatibility.None,
            },
            csharp["rootNamespace"].AsText ?? "Pulumi",
            csharp["namespaces"]
                .Members.Where(each => each.Value.AsText is not null)
                .ToImmutableDictionary(each => each.Key, each => each.Value.Text),
            Properties(root["config"]["variables"], JsonNode.Missing),
            Resource($"pulumi:providers:{name}", root["provider"]),
            named[false].ToImmutableDictionary(each => each.Key, each => Object(each.Key, each.Value)),
            named[true].ToImmutableDictionary(each => each.Key, each => Enum(each.Key, each.Value)),
            [.. Tokens("resources").Select(each => Resource(each.Key, each.Value))],
            [.. Tokens("functions").Select(each => Function(each.Key, each.Value))]
        );
    }

    /// <summary>How the module is cut out of the middle part of a token; its first group is the module.</summary>
    private Regex ModuleFormat(JsonNode format)
    {
        try
        {
            return ModuleFormat(format.AsText ?? WholeName);
        }
        catch (ArgumentException)
        {
            problems.Add(new(Problems.BadValue, format.Position, "moduleFormat is no regular expression"));
            return ModuleFormat(WholeName);
        }
    }

    private static Regex ModuleFormat(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private IEnumerable<KeyValuePair<string, JsonNode>> Tokens(string section)
    {
        foreach (var entry in root[section].Members)
        {
            if (entry.Key.Split(':').Length == 3)
            {
                yield return entry;
            }
            else
            {
                problems.Add(new(Problems.BadName, entry.Value.Position, $"token {entry.Key} needs three parts"));
            }
        }
    }

    private ObjectType Object(string token, JsonNode node) =>
        new(token, Properties(node["properties"], node["required"]), node["isOverlay"].IsTrue, node.Position);

    private EnumType Enum(string token, JsonNode node)
    {
        var kind = types.Read(node) is PrimitiveType primitive ? primitive.Kind : PrimitiveKind.Text;
        if (kind == PrimitiveKind.Boolean)
        {
            problems.Add(new(Problems.Unsupported, node.Position, $"{token}: an enumeration of booleans"));
        }
        var wanted = kind == PrimitiveKind.Text ? JsonKind.Text : JsonKind.Number;
        var members = ImmutableArray.CreateBuilder<EnumMember>();
        foreach (var member in node["enum"].Items)
        {
            var value = member["value"];
            if (value.Kind == wanted)
            {
                members.Add(new(member["name"].AsText ?? value.Text, value, member["deprecationMessage"].AsText));
            }
            else
            {
                problems.Add(new(Problems.BadValue, member.Position, $"{token}: a member's value is not a {wanted}"));
            }
        }
        return new EnumType(token, kind, members.ToImmutable(), node["isOverlay"].IsTrue, node.Position);
    }

    private Resource Resource(string token, JsonNode node) =>
        new(
            token,
            CSharpName(node),
            node["isComponent"].IsTrue,
            Properties(node["properties"], node["required"]),
            Properties(node["inputProperties"], node["requiredInputs"]),
            node["stateInputs"].Exists
                ? Properties(node["stateInputs"]["properties"], node["stateInputs"]["required"])
                : null,
            [.. node["aliases"].Items.Select(each => each["type"].AsText).OfType<string>()],
            [.. node["methods"].Members.Select(each => new Method(each.Key, each.Value.Text, each.Value.Position))],
            node["deprecationMessage"].AsText,
            node["isOverlay"].IsTrue,
            node.Position
        );

    private Function Function(string token, JsonNode node)
    {
        var inputs = node["inputs"];
        var outputs = node["outputs"];
        var isObject = outputs["properties"].Exists;
        return new Function(
            token,
            inputs["properties"].Exists ? Properties(inputs["properties"], inputs["required"]) : null,
            isObject ? Properties(outputs["properties"], outputs["required"]) : null,
            outputs.Exists && !isObject ? types.Read(outputs) : null,
            [.. node["multiArgumentInputs"].Items.Select(each => each.Text)],
            node["deprecationMessage"].AsText,
            node["isOverlay"].IsTrue,
            node.Position
        );
    }

    private ImmutableArray<Property> Properties(JsonNode properties, JsonNode required)
    {
        var needed = new HashSet<string>(required.Items.Select(each => each.Text), StringComparer.Ordinal);
        return [.. properties.Members.Select(each => Property(each.Key, each.Value, needed.Contains(each.Key)))];
    }

    private Property Property(string name, JsonNode node, bool required) =>
        new(
            name,
            CSharpName(node),
            types.Read(node),
            required,
            node["secret"].IsTrue,
            node["replaceOnChanges"].IsTrue,
            node["const"],
            node["default"],
            [.. node["defaultInfo"]["environment"].Items.Select(each => each.Text)],
            node.Position
        );

    private static string? CSharpName(JsonNode node) => node["language"]["csharp"]["name"].AsText;
}
