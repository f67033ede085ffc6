using System.Collections.Immutable;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Schema;

/// <summary>Reads type specifications; what it cannot read becomes a problem and the type any.</summary>
internal sealed class TypeReader(JsonNode root, List<Problem> problems)
{
    private const string TypesPrefix = "#/types/";
    private const string ResourcesPrefix = "#/resources/";

    public SchemaType Read(JsonNode node)
    {
        var plain = node["plain"].IsTrue;
        if (node["$ref"].AsText is { } reference)
        {
            return Reference(reference, plain, node["$ref"].Position);
        }
        if (node["oneOf"] is { Kind: JsonKind.List } cases)
        {
            var members = cases.Items.Select(Read).Distinct().ToImmutableArray();
            return members.Length == 1 ? members[0] : new UnionType(members, plain);
        }
        switch (node["type"].AsText)
        {
            case "boolean":
                return new PrimitiveType(PrimitiveKind.Boolean, plain);
            case "integer":
                return new PrimitiveType(PrimitiveKind.Integer, plain);
            case "number":
                return new PrimitiveType(PrimitiveKind.Number, plain);
            case "string":
                return new PrimitiveType(PrimitiveKind.Text, plain);
            case "array":
                return new ListType(Read(node["items"]), plain);
            case "object":
                var values = node["additionalProperties"];
                return new MapType(values.Exists ? Read(values) : new PrimitiveType(PrimitiveKind.Text, false), plain);
            default:
                problems.Add(new(Problems.BadReference, node.Position, "expected type, $ref or oneOf"));
                return new AnyType(plain);
        }
    }

    private SchemaType Reference(string reference, bool plain, int position)
    {
        switch (reference)
        {
            case "pulumi.json#/Any":
                return new AnyType(plain);
            case "pulumi.json#/Json":
                return new JsonType(plain);
            case "pulumi.json#/Asset":
                return new AssetType(plain);
            case "pulumi.json#/Archive":
                return new ArchiveType(plain);
        }
        if (TokenAfter(TypesPrefix, reference) is { } type && root["types"].Has(type))
        {
            return root["types"][type]["enum"].Exists
                ? new EnumReference(type, plain)
                : new ObjectReference(type, plain);
        }
        if (TokenAfter(ResourcesPrefix, reference) is { } resource && root["resources"].Has(resource))
        {
            return new ResourceReference(resource, plain);
        }
        problems.Add(
            reference.StartsWith("#/", StringComparison.Ordinal)
                ? new(Problems.BadReference, position, $"{reference} is not in this schema")
                : new(Problems.Unsupported, position, $"{reference} is in another package's schema")
        );
        return new AnyType(plain);
    }

    private static string? TokenAfter(string prefix, string reference) =>
        reference.StartsWith(prefix, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(reference.Substring(prefix.Length))
            : null;
}
