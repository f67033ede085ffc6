using System.Text.Json.Nodes;
using Azure.Bicep.Types.Concrete;
using Infra.TestKit;
using Infra.TestProviders.Azure;

namespace Infra.TestProviders.Tests.Azure;

/// <summary>A check against types is only sound if every input that a program can write has a place in them.</summary>
public sealed class SchemaCoverageTests
{
    /// <summary>Inputs that Azure's types do not have in that version; a program that sets one is refused.</summary>
    private static readonly string[] Unplaced =
    [
        "IpamPoolPrefixAllocation.id", // one level deeper in Azure
        "Subnet.serviceGateway", // of a later version
    ];

    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "sdk", "Schemas", "azure-native.json")))
        ?? throw new InvalidOperationException("The schema is empty.");

    private readonly List<string> missing = [];
    private readonly HashSet<(string Name, string Azure)> seen = [];

    public static TheoryData<string> Tokens => [.. Resources.Select(resource => resource.Key)];

    private static JsonObject Resources => Schema["resources"]?.AsObject() ?? [];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_input_of_the_schema_has_a_place_in_Azures_type(string token)
    {
        var kind = AzureKinds.All[token];
        var inputs = Resources[token]?["inputProperties"]?.AsObject() ?? [];
        var body = AzureTypes.BodyOf(kind.Type.Replace("*", "A", StringComparison.Ordinal), kind.Version);

        Walk(token, inputs.Where(input => !kind.AddressInputs.Contains(input.Key)), body, isResource: true);

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Every_resource_of_the_schema_is_known_and_no_other() =>
        Assert.Equal(
            Resources.Select(resource => resource.Key).Order(StringComparer.Ordinal),
            AzureKinds.All.Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Every_part_of_an_id_is_an_input(string token)
    {
        var kind = AzureKinds.All[token];
        var inputs = Resources[token]?["inputProperties"]?.AsObject() ?? [];

        Assert.All(kind.Names, name => Assert.True(inputs.ContainsKey(name), name));
        Assert.True(kind.Scope != AzureScope.Extension || inputs.ContainsKey(kind.ScopeInput), kind.ScopeInput);
    }

    private void Walk(
        string path,
        IEnumerable<KeyValuePair<string, JsonNode?>> properties,
        ObjectType type,
        bool isResource
    )
    {
        foreach (var (name, property) in properties)
        {
            if (Place.Find(type, name, isResource) is { } place)
            {
                Value($"{path}.{name}", property, place.Type.Type);
            }
            else if (!Unplaced.Contains($"{type.Name}.{name}"))
            {
                missing.Add($"{path}.{name} is not in {type.Name}: {string.Join(", ", type.Properties.Keys)}");
            }
        }
    }

    private void Value(string path, JsonNode? property, TypeBase type)
    {
        if (property?["items"] is { } items && type is ArrayType array)
        {
            Value($"{path}[]", items, array.ItemType.Type);
        }
        else if (
            property?["additionalProperties"] is { } entry
            && type is ObjectType { AdditionalProperties: { } more }
        )
        {
            Value($"{path}[]", entry, more.Type);
        }
        else if (Properties(property) is var (name, properties) && type is ObjectType nested)
        {
            if (seen.Add((name, nested.Name)))
            {
                Walk(path, properties, nested, isResource: false);
            }
        }
    }

    private static (string Name, JsonObject Properties)? Properties(JsonNode? property)
    {
        var name = property?["$ref"]?.GetValue<string>().Replace("#/types/", "", StringComparison.Ordinal);
        return name is not null && Schema["types"]?[name]?["properties"] is JsonObject properties
            ? (name, properties)
            : null;
    }
}
