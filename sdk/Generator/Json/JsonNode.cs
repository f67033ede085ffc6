namespace Pulumi.Generator.Json;

internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    Text,
    List,
    Object,
}

/// <summary>A JSON value that knows where it stands in its file, so that a mistake in a schema has a line.</summary>
internal sealed class JsonNode
{
    public static readonly JsonNode Missing = new(JsonKind.Null, 0);

    private readonly Dictionary<string, JsonNode> members = new(StringComparer.Ordinal);

    public JsonNode(JsonKind kind, int position, string text = "")
    {
        Kind = kind;
        Position = position;
        Text = text;
    }

    public JsonKind Kind { get; }

    /// <summary>Offset of its first character.</summary>
    public int Position { get; }

    /// <summary>The content of a text, or a number as it is written.</summary>
    public string Text { get; }

    public List<JsonNode> Items { get; } = [];

    /// <summary>Members by name in ordinal order: generated code does not depend on the order of a file.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode>> Members =>
        members.OrderBy(each => each.Key, StringComparer.Ordinal);

    public bool Exists => Kind != JsonKind.Null;

    public bool IsTrue => Kind == JsonKind.True;

    /// <summary>The text, or null where it is something else.</summary>
    public string? AsText => Kind == JsonKind.Text ? Text : null;

    /// <summary>The member of this name; <see cref="Missing"/> where there is none, so that look-ups chain.</summary>
    public JsonNode this[string name] => members.TryGetValue(name, out var value) ? value : Missing;

    public void Set(string name, JsonNode value) => members[name] = value;

    public bool Has(string name) => members.ContainsKey(name);
}
