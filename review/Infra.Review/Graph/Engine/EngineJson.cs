using System.Text.Json;

namespace Infra.Review.Graph.Engine;

/// <summary>
/// Reads what the Pulumi engine writes: the state of <c>pulumi stack export</c> and the plan of
/// <c>pulumi preview --json --show-sames</c>. Of secrets only a digest is kept.
/// </summary>
public static class EngineJson
{
    private const int KnownVersion = 3;

    /// <param name="file">How problems name the file.</param>
    public static GraphReading ReadState(ReadOnlyMemory<byte> json, string file) => Read(json, file, "INF542", State);

    /// <param name="file">How problems name the file.</param>
    public static GraphReading ReadPreview(ReadOnlyMemory<byte> json, string file) =>
        Read(json, file, "INF544", Preview);

    private static GraphReading Read(
        ReadOnlyMemory<byte> json,
        string file,
        string code,
        Func<JsonElement, (IEnumerable<Resource>? Resources, string? Reason, string? Code)> read
    )
    {
        try
        {
            using var document = JsonDocument.Parse(
                WithoutMark(json),
                new JsonDocumentOptions { MaxDepth = PropertyValue.MaxDepth }
            );
            var (resources, reason, special) = read(document.RootElement);
            return resources is null
                ? Failed(special ?? code, reason ?? "", new Place(file, 1, 1))
                : new GraphReading(Graph([.. resources]), Problem: null);
        }
        catch (JsonException e)
        {
            var place = new Place(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            return Failed(code, "this is not valid JSON; write the file anew", place);
        }
    }

    private static (IEnumerable<Resource>?, string?, string?) State(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("deployment", out var deployment)
            || deployment.ValueKind != JsonValueKind.Object
        )
        {
            return (null, "this is no state; write it with `pulumi stack export --file`", null);
        }

        if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
        {
            return (null, "the state has no version; write it with `pulumi stack export --file`", null);
        }

        if (number != KnownVersion)
        {
            return (
                null,
                $"the state has version {number}, and {KnownVersion} is known; export it with a Pulumi command of this time",
                "INF543"
            );
        }

        // What waits for its deletion has been replaced already.
        return (
            Items(deployment, "resources")
                .Where(state =>
                    !(state.TryGetProperty("delete", out var deleted) && deleted.ValueKind == JsonValueKind.True)
                )
                .Select(EngineResource.Read)
                .OfType<Resource>()
                .ToList(),
            null,
            null
        );
    }

    private static (IEnumerable<Resource>?, string?, string?) Preview(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("changeSummary", out var summary))
        {
            return (null, "this is no preview; write it with `pulumi preview --json --show-sames`", null);
        }

        var steps = Items(root, "steps").ToList();
        var same = summary.TryGetProperty("same", out var count) && count.TryGetInt32(out var number) ? number : 0;
        if (steps.Count(step => Operation(step) == "same") < same)
        {
            return (
                null,
                $"the preview leaves out {same} resources that stay the same; write it with `pulumi preview --json --show-sames`",
                "INF545"
            );
        }

        return (steps.Select(Wanted).OfType<Resource>().ToList(), null, null);
    }

    /// <summary>The resource as a step leaves it; the id of one that stays stands only in its old state.</summary>
    private static Resource? Wanted(JsonElement step)
    {
        var after = State(step, "newState");
        return after is { Id: null } && !Operation(step).Contains("replace", StringComparison.Ordinal)
            ? after with
            {
                Id = State(step, "oldState")?.Id,
            }
            : after;
    }

    private static Resource? State(JsonElement step, string name) =>
        step.TryGetProperty(name, out var state) && state.ValueKind == JsonValueKind.Object
            ? EngineResource.Read(state)
            : null;

    private static string Operation(JsonElement step) =>
        step.TryGetProperty("op", out var operation) ? operation.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The names of project and stack stand in every URN; an empty state has none.</summary>
    private static ResourceGraph Graph(IReadOnlyList<Resource> resources)
    {
        var parts = resources.Count == 0 ? [] : resources[0].Urn.Split("::");
        var stack = parts.Length > 1 ? parts[0][(parts[0].LastIndexOf(':') + 1)..] : "";
        return ResourceGraph.Of(parts.Length > 1 ? parts[1] : "", stack, resources);
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static GraphReading Failed(string code, string reason, Place place) =>
        new(Graph: null, new Problem(code, reason) { Place = place });
}
