using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Review.Diff;
using YamlDotNet.Serialization;

namespace Infra.Review.Tests.Diff.FieldChanges;

/// <summary>One row of the files beside this one: an object with one field changed, and what is expected of it.</summary>
/// <param name="Allowed">Whether the API server takes the change in place.</param>
public sealed record FieldChange(
    string Type,
    string At,
    JsonObject Before,
    JsonObject After,
    ChangeAction Action,
    Impact Impact,
    bool Allowed,
    string Source
)
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithAttemptingUnquotedStringTypeDeserialization()
        .Build();

    public static IReadOnlyList<FieldChange> Kubernetes { get; } = [.. Read("kubernetes.yaml")];

    public static IReadOnlyList<FieldChange> Azure { get; } = [.. Read("azure.yaml")];

    public static IReadOnlyList<FieldChange> Others { get; } = [.. Read("others.yaml")];

    public static IEnumerable<FieldChange> All => Azure.Concat(Kubernetes).Concat(Others);

    public override string ToString() => $"{Type} {At}";

    private static IEnumerable<FieldChange> Read(string name)
    {
        var resource = $"FieldChanges.{name}";
        using var stream =
            typeof(FieldChange).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"no {resource} in the assembly");
        using var reader = new StreamReader(stream);
        foreach (var group in Json(Yaml.Deserialize<object>(reader))?.AsArray() ?? [])
        {
            foreach (var row in group?["changes"]?.AsArray() ?? [])
            {
                yield return Row(Part(group, "type").GetValue<string>(), Part(group, "object").AsObject(), row);
            }
        }
    }

    private static FieldChange Row(string type, JsonObject before, JsonNode? row)
    {
        var at = Part(row, "at").GetValue<string>();
        var after = before.DeepClone().AsObject();
        Set(after, at.Split('.'), row?["to"]?.DeepClone());
        return new(
            type,
            at,
            before,
            after,
            Enum.Parse<ChangeAction>(Part(row, "action").GetValue<string>(), ignoreCase: true),
            Enum.Parse<Impact>(Part(row, "impact").GetValue<string>(), ignoreCase: true),
            Part(row, "api").GetValue<string>() switch
            {
                "allowed" => true,
                "refused" => false,
                var other => throw new InvalidOperationException($"{type} {at}: api is {other}"),
            },
            Part(row, "source").GetValue<string>()
        );
    }

    private static JsonNode Part(JsonNode? row, string name) =>
        row?[name] ?? throw new InvalidOperationException($"{row} has no {name}");

    private static void Set(JsonNode node, string[] path, JsonNode? value)
    {
        foreach (var step in path[..^1])
        {
            node =
                (node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : node[step])
                ?? throw new InvalidOperationException($"there is no {step} in {node}");
        }

        node[path[^1]] = value;
    }

    private static JsonNode? Json(object? value) =>
        value switch
        {
            null => null,
            IDictionary<object, object?> map => new JsonObject(
                map.Select(entry => KeyValuePair.Create($"{entry.Key}", Json(entry.Value)))
            ),
            IList<object?> list => new JsonArray([.. list.Select(Json)]),
            _ => JsonValue.Create(value),
        };
}
