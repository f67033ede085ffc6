using System.Text.Json;

namespace Infra.Review.Graph.Engine;

/// <summary>
/// Reads what the Pulumi engine writes: the state of <c>pulumi stack export</c> and the plan of
/// <c>pulumi preview --json --show-sames</c>. Of secrets only a digest is kept.
/// </summary>
public static class EngineJson
{
    private const int KnownVersion = 3;
    private const string ExportState = "write the state with `pulumi stack export --file`";
    private const string WritePreview = "write it with `pulumi preview --json --show-sames`";

    /// <param name="file">How problems name the file.</param>
    public static GraphReading ReadState(ReadOnlyMemory<byte> json, string file) => Read(json, file, "INF542", State);

    /// <param name="file">How problems name the file.</param>
    public static GraphReading ReadPreview(ReadOnlyMemory<byte> json, string file) =>
        Read(json, file, "INF544", Preview);

    private static GraphReading Read(
        ReadOnlyMemory<byte> json,
        string file,
        string code,
        Func<JsonElement, Place, GraphReading> read
    )
    {
        try
        {
            using var document = JsonDocument.Parse(
                WithoutMark(json),
                new JsonDocumentOptions { MaxDepth = PropertyValue.MaxDepth }
            );
            return read(document.RootElement, new Place(file, 1, 1));
        }
        catch (JsonException e)
        {
            var place = new Place(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            return Failed(code, "this is not valid JSON; write the file anew", place);
        }
    }

    private static GraphReading State(JsonElement root, Place place)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("deployment", out var deployment)
            || deployment.ValueKind != JsonValueKind.Object
        )
        {
            return Failed("INF542", "this is no state; write it with `pulumi stack export --file`", place);
        }

        if (Number(root, "version") is not { } number)
        {
            return Failed("INF542", "the state has no version; write it with `pulumi stack export --file`", place);
        }

        if (number != KnownVersion)
        {
            return Failed(
                "INF543",
                $"the state has version {number}, and {KnownVersion} is known; export it with a Pulumi command of this time",
                place
            );
        }

        var states = Items(deployment, "resources");
        var read = states?.Select(EngineResource.Read).ToList();
        return states is null ? Failed("INF542", $"its resources are no list; {ExportState}", place)
            : read?.IndexOf(null) is >= 0 and var wrong
                ? Failed("INF542", $"its resource {wrong + 1} has no URN or no type; {ExportState}", place)
            // What waits for its deletion has been replaced already.
            : Graph((read ?? []).Where((_, index) => !IsDeleted(states[index])));
    }

    private static bool IsDeleted(JsonElement state) =>
        state.TryGetProperty("delete", out var deleted) && deleted.ValueKind == JsonValueKind.True;

    private static GraphReading Preview(JsonElement root, Place place)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("changeSummary", out var summary)
            || summary.ValueKind != JsonValueKind.Object
            || Items(root, "steps") is not { } steps
        )
        {
            return Failed("INF544", $"this is no preview; {WritePreview}", place);
        }

        var wrong = steps.FindIndex(step => Operation(step).Length == 0 || !HasWholeStates(step));
        if (wrong >= 0)
        {
            return Failed(
                "INF544",
                $"its step {wrong + 1} has no operation, or a resource without URN or type; {WritePreview}",
                place
            );
        }

        var same = Number(summary, "same") ?? 0;
        return steps.Count(step => Operation(step) == "same") < same
            ? Failed("INF545", $"the preview leaves out {same} resources that stay the same; {WritePreview}", place)
            : Graph(steps.Select(Wanted));
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

    /// <summary>What is there is a resource: one that cannot be read would go unjudged.</summary>
    private static bool HasWholeStates(JsonElement step) => IsWhole(step, "oldState") && IsWhole(step, "newState");

    private static bool IsWhole(JsonElement step, string name) =>
        !step.TryGetProperty(name, out var state)
        || state.ValueKind == JsonValueKind.Null
        || State(step, name) is not null;

    private static string Operation(JsonElement step) =>
        step.TryGetProperty("op", out var operation) && operation.ValueKind == JsonValueKind.String
            ? operation.GetString() ?? ""
            : "";

    private static int? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Number
        && member.TryGetInt32(out var number)
            ? number
            : null;

    /// <summary>Nothing for what is not there; null for what is no list of objects.</summary>
    private static List<JsonElement>? Items(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var items = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : null;
        return items?.TrueForAll(item => item.ValueKind == JsonValueKind.Object) == true ? items : null;
    }

    /// <summary>The names of project and stack stand in every URN; an empty state has none.</summary>
    private static GraphReading Graph(IEnumerable<Resource?> read)
    {
        var resources = read.OfType<Resource>().ToList();
        var parts = resources.Count == 0 ? [] : resources[0].Urn.Split("::");
        var stack = parts.Length > 1 ? parts[0][(parts[0].LastIndexOf(':') + 1)..] : "";
        var graph = ResourceGraph.Of(parts.Length > 1 ? parts[1] : "", stack, resources);
        return new GraphReading(graph, Problem: null);
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static GraphReading Failed(string code, string reason, Place place) =>
        new(Graph: null, new Problem(code, reason) { Place = place });
}
