using System.Text.Json;

namespace Infra.Review.Graph;

/// <summary>
/// Reads what <c>pulumi stack export</c> writes, version 3. Secrets become masked before anything else sees them, whether
/// the export holds their cipher text or, with <c>--show-secrets</c>, their plain text.
/// </summary>
public static class StateJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = PropertyValue.MaxDepth };

    /// <param name="file">How the problem names the file.</param>
    public static GraphReading Read(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Graph(document.RootElement) is { } graph
                ? new GraphReading(graph, Problem: null)
                : Wrong(file, "this is not the export of a stack", line: 1, column: 1);
        }
        catch (JsonException e)
        {
            return Wrong(
                file,
                "this is not valid JSON",
                (int)(e.LineNumber ?? 0) + 1,
                (int)(e.BytePositionInLine ?? 0) + 1
            );
        }
    }

    private static GraphReading Wrong(string file, string reason, int line, int column) =>
        new(
            Graph: null,
            new Problem("INF740", $"{reason}; write one with `pulumi stack export --file <file>`")
            {
                Place = new Place(file, line, column),
            }
        );

    private static ResourceGraph? Graph(JsonElement root)
    {
        if (
            !Is(root, "version", 3)
            || Member(root, "deployment") is not { } deployment
            || Member(deployment, "resources") is not { ValueKind: JsonValueKind.Array } listed
        )
        {
            return null;
        }

        var resources = new List<Resource>();
        var outputs = ObjectValue.Empty;
        foreach (var element in listed.EnumerateArray())
        {
            // What is only waiting to be deleted has an heir of the same URN.
            if (Text(element, "urn") is not { } urn || Flag(element, "delete"))
            {
                continue;
            }

            resources.Add(Resource(element, urn));
            if (resources[^1].Type == "pulumi:pulumi:Stack")
            {
                outputs = Object(element, "outputs");
            }
        }

        var first = resources.Count == 0 ? [] : resources[0].Urn.Split("::");
        return first.Length < 2
            ? ResourceGraph.Of("", "", resources, outputs)
            : ResourceGraph.Of(first[1], first[0][(first[0].LastIndexOf(':') + 1)..], resources, outputs);
    }

    private static Resource Resource(JsonElement element, string urn) =>
        new()
        {
            Urn = urn,
            Type = Text(element, "type") ?? "",
            Name = urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..],
            Parent = Text(element, "parent"),
            Custom = Flag(element, "custom"),
            Id = Text(element, "id"),
            // In a state the provider's id stands behind its URN.
            Provider = Text(element, "provider") is { } provider
                ? provider[..provider.LastIndexOf("::", StringComparison.Ordinal)]
                : null,
            Inputs = Object(element, "inputs"),
            Dependencies = Texts(element, "dependencies").ToSortedSet(),
            PropertyDependencies = Member(element, "propertyDependencies")
                is { ValueKind: JsonValueKind.Object } properties
                ? properties
                    .EnumerateObject()
                    .Where(property => property.Value.ValueKind == JsonValueKind.Array)
                    .Select(property => new PropertyDependency(property.Name, Texts(property.Value).ToSortedSet()))
                    .Where(dependency => !dependency.Urns.IsEmpty)
                    .OrderBy(dependency => dependency.Property, StringComparer.Ordinal)
                    .ToValueList()
                : default,
            Options = ResourceOptions.None with
            {
                Protect = Flag(element, "protect"),
                External = Flag(element, "external"),
                RetainOnDelete = Flag(element, "retainOnDelete"),
                AdditionalSecretOutputs = Texts(element, "additionalSecretOutputs").ToSortedSet(),
                Aliases = Texts(element, "aliases").ToSortedSet(),
                IgnoreChanges = Texts(element, "ignoreChanges").ToValueList(),
                DeletedWith = Text(element, "deletedWith"),
            },
        };

    private static ObjectValue Object(JsonElement element, string name) =>
        Member(element, name) is { } member
            ? StateValue.Of(member) as ObjectValue ?? ObjectValue.Empty
            : ObjectValue.Empty;

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? Texts(list) : [];

    private static IEnumerable<string> Texts(JsonElement list) =>
        list.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null)
            .OfType<string>();

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool Flag(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.True };

    private static bool Is(JsonElement element, string name, int number) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } value
        && value.TryGetInt32(out var found)
        && found == number;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
