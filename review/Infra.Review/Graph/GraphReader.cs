using System.Text.Json;

namespace Infra.Review.Graph;

/// <summary>Reads the canonical JSON. Strict: what it does not know, it refuses.</summary>
internal static class GraphReader
{
    /// <summary>Valid JSON, but not a graph; the reader stands at the place.</summary>
    public sealed class UnexpectedException(string message) : JsonException(message);

    public static ResourceGraph Read(ref Utf8JsonReader reader)
    {
        string? project = null;
        string? stack = null;
        List<Resource>? resources = null;
        ObjectValue? outputs = null;
        var formatSeen = false;
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject);
        while (NextName(ref reader) is { } name)
        {
            if (!formatSeen && name != "format")
            {
                throw new UnexpectedException("`format` has to be the first member");
            }

            switch (name)
            {
                case "format":
                    formatSeen =
                        reader.TokenType == JsonTokenType.Number
                        && reader.TryGetInt32(out var format)
                        && format == ResourceGraph.Format
                            ? true
                            : throw new UnexpectedException($"only format {ResourceGraph.Format} is known");
                    break;
                case "project":
                    project = Text(ref reader);
                    break;
                case "stack":
                    stack = Text(ref reader);
                    break;
                case "resources":
                    resources = Resources(ref reader);
                    break;
                case "outputs":
                    outputs = Object(ref reader);
                    break;
                default:
                    throw Unknown(name);
            }
        }

        if (project is null || stack is null || resources is null)
        {
            throw new UnexpectedException("`project`, `stack` and `resources` have to be there");
        }

        if (reader.Read())
        {
            throw new UnexpectedException("there is text after the end");
        }

        return ResourceGraph.Of(project, stack, resources, outputs);
    }

    private static List<Resource> Resources(ref Utf8JsonReader reader)
    {
        var resources = new List<Resource>();
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            resources.Add(ResourceReader.Read(ref reader));
        }

        return resources;
    }

    /// <summary>The next member's name, the reader then at its value; null at the end of the object.</summary>
    public static string? NextName(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = Pooled(ref reader);
        reader.Read();
        return name;
    }

    public static string? OptionalText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Text(ref reader);

    public static string Text(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return Pooled(ref reader);
    }

    public static bool Flag(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? reader.GetBoolean()
            : throw new UnexpectedException("true or false has to be here");

    public static ValueList<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(Text(ref reader));
        }

        return texts.ToValueList();
    }

    public static ObjectValue Object(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        return Value(ref reader) as ObjectValue ?? throw new UnexpectedException("an object has to be here");
    }

    public static PropertyValue Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new StringValue(Pooled(ref reader));
            case JsonTokenType.Number:
                return new NumberValue(reader.GetDouble());
            case JsonTokenType.True:
                return PropertyValue.True;
            case JsonTokenType.False:
                return PropertyValue.False;
            case JsonTokenType.Null:
                return PropertyValue.Null;
            case JsonTokenType.StartArray:
                var items = new List<PropertyValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader));
                }

                return items.Count == 0 ? ListValue.Empty : new ListValue(items.ToValueList());
            default:
                return Members(ref reader);
        }
    }

    private static PropertyValue Members(ref Utf8JsonReader reader)
    {
        var members = new List<Member>();
        string? marker = null;
        while (NextName(ref reader) is { } name)
        {
            if (name == Markers.Name)
            {
                marker = Text(ref reader);
            }
            else
            {
                var written = Markers.LooksLikeMarker(name) ? name[1..] : name;
                members.Add(new Member(written, Value(ref reader)));
            }
        }

        var value = ObjectValue.Of(members);
        return marker is null
            ? value
            : Markers.Resolve(marker, value) ?? throw new UnexpectedException($"`{marker}` is not a complete marker");
    }

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new UnexpectedException($"{Named(type)} has to be here, not {Named(reader.TokenType)}");
        }
    }

    private static string Named(JsonTokenType type) =>
        type switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "true or false",
            JsonTokenType.Null => "null",
            _ => "the end",
        };

    public static UnexpectedException Unknown(string name) => new($"`{name}` is not a member of this object");

    private static string Pooled(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? reader.GetString() ?? "" : StringPool.Shared.Get(reader.ValueSpan);
}
