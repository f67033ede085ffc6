using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Planning.Settings.Reading;

/// <summary>A value of the config, with the type that its writer gave it.</summary>
internal abstract record ConfigNode
{
    /// <summary>Then no message may quote it, nor anything inside it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>A scalar at the top: the engine hands it as text and does not say which type it had.</summary>
    public sealed record Untyped(string Value) : ConfigNode;

    public sealed record Text(string Value) : ConfigNode;

    /// <param name="Spelling">As written, so that nothing is lost before it is known what is expected.</param>
    public sealed record Number(string Spelling) : ConfigNode;

    public sealed record Flag(bool Value) : ConfigNode;

    public sealed record Nothing : ConfigNode;

    public sealed record List(ImmutableArray<ConfigNode> Items) : ConfigNode;

    public sealed record Map(ImmutableArray<KeyValuePair<string, ConfigNode>> Entries) : ConfigNode
    {
        public static readonly Map Empty = new([]);
    }

    /// <summary>Reads the text of one top-level key. Text that only begins like JSON stays text.</summary>
    public static ConfigNode Parse(string value)
    {
        if (!value.StartsWith('{') && !value.StartsWith('['))
        {
            return value.Length == 0 ? new Nothing() : new Untyped(value);
        }

        try
        {
            using var document = JsonDocument.Parse(value);
            return From(document.RootElement);
        }
        catch (JsonException)
        {
            return new Untyped(value);
        }
    }

    /// <summary>What it is, for people: <c>a list</c>.</summary>
    public string Kind =>
        this switch
        {
            Number => "a number",
            Flag => "true or false",
            List => "a list",
            Map => "a group of keys",
            Nothing => "empty",
            _ => "text",
        };

    private static ConfigNode From(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new Map([
                .. element.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, From(entry.Value))),
            ]),
            JsonValueKind.Array => new List([.. element.EnumerateArray().Select(From)]),
            JsonValueKind.String => new Text(element.GetString() ?? ""),
            JsonValueKind.Number => new Number(element.GetRawText()),
            JsonValueKind.True => new Flag(true),
            JsonValueKind.False => new Flag(false),
            _ => new Nothing(),
        };
}
