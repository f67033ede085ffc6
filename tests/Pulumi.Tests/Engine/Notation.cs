using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Tests.Engine;

/// <summary>
/// Property values of the wire as JSON text, read and written with the protobuf library's own Struct, so that the
/// core's codec is judged by another one. Special objects show as one key: <c>$secret</c>, <c>$asset</c>,
/// <c>$archive</c>, <c>$resource</c>, <c>$output</c>; the unknown sentinel as the text <c>$unknown</c>.
/// </summary>
internal static class Notation
{
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const int Depth = 100_000;

    private static readonly Dictionary<string, (string Name, string[] Keys)> Kinds = new(StringComparer.Ordinal)
    {
        ["1b47061264138c4ac30d75fd1eb44270"] = ("$secret", ["value"]),
        ["c44067f5952c0a294b673a41bacd8c17"] = ("$asset", ["text", "path", "uri"]),
        ["0def7320c3a5731c473e5ecbe6d01bc7"] = ("$archive", ["assets", "path", "uri"]),
        ["5cf8f73096256a8f31e491e813e4eb8e"] = ("$resource", ["urn", "id", "packageVersion"]),
        ["d0e6a833031e9bbcd3f4e8bde6ca49a4"] = ("$output", ["value", "secret", "dependencies"]),
    };

    private static readonly JsonWriterOptions Writing = new()
    {
        MaxDepth = Depth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(ByteString data) => Text(Value.ForStruct(ParseStruct(data)));

    public static string Text(Value value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            Write(writer, value);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static Struct ParseStruct(ByteString data)
    {
        using var stream = new MemoryStream(data.ToByteArray());
        using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, Depth);
        return Struct.Parser.ParseFrom(input);
    }

    public static Value ParseValue(ByteString data)
    {
        using var stream = new MemoryStream(data.ToByteArray());
        using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, Depth);
        return Value.Parser.ParseFrom(input);
    }

    public static ByteString Data(string json) => ToStruct(json).ToByteString();

    public static Struct ToStruct(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Depth });
        return ToValue(document.RootElement).StructValue;
    }

    public static bool HoldsUnknown(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StringValue => value.StringValue == Unknown,
            Value.KindOneofCase.ListValue => value.ListValue.Values.Any(HoldsUnknown),
            Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(HoldsUnknown),
            _ => false,
        };

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.NullValue:
                writer.WriteNullValue();
                break;
            case Value.KindOneofCase.NumberValue:
                writer.WriteRawValue(value.NumberValue.ToString("R", CultureInfo.InvariantCulture));
                break;
            case Value.KindOneofCase.StringValue:
                writer.WriteStringValue(value.StringValue == Unknown ? "$unknown" : value.StringValue);
                break;
            case Value.KindOneofCase.BoolValue:
                writer.WriteBooleanValue(value.BoolValue);
                break;
            case Value.KindOneofCase.ListValue:
                writer.WriteStartArray();
                foreach (var item in value.ListValue.Values)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            case Value.KindOneofCase.StructValue:
                WriteObject(writer, value.StructValue);
                break;
            default:
                throw new InvalidDataException("A value on the wire has no kind.");
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, Struct data)
    {
        if (!data.Fields.TryGetValue(SignatureKey, out var signature))
        {
            WriteFields(writer, data);
            return;
        }
        if (!Kinds.TryGetValue(signature.StringValue, out var kind))
        {
            throw new InvalidDataException($"An object has the unknown signature {signature.StringValue}.");
        }
        if (data.Fields.Keys.Except([SignatureKey, .. kind.Keys]).FirstOrDefault() is { } extra)
        {
            throw new InvalidDataException($"A {kind.Name} has the key {extra}.");
        }
        writer.WriteStartObject();
        writer.WritePropertyName(kind.Name);
        if (kind.Name == "$secret")
        {
            Write(writer, data.Fields["value"]);
        }
        else
        {
            WriteFields(writer, data);
        }
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, Struct data)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in data.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (key != SignatureKey)
            {
                writer.WritePropertyName(key);
                Write(writer, value);
            }
        }
        writer.WriteEndObject();
    }

    private static Value ToValue(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => Value.ForNull(),
            JsonValueKind.True or JsonValueKind.False => Value.ForBool(json.GetBoolean()),
            JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
            JsonValueKind.String => Value.ForString(json.GetString() is "$unknown" ? Unknown : json.GetString()),
            JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(ToValue)]),
            _ => Value.ForStruct(ToObject(json)),
        };

    private static Struct ToObject(JsonElement json)
    {
        var result = new Struct();
        foreach (var property in json.EnumerateObject())
        {
            var (signature, kind) = Kinds.FirstOrDefault(k => k.Value.Name == property.Name);
            if (signature is null)
            {
                result.Fields[property.Name] = ToValue(property.Value);
                continue;
            }
            result = kind.Name == "$secret" ? new Struct() : ToObject(property.Value);
            if (kind.Name == "$secret")
            {
                result.Fields["value"] = ToValue(property.Value);
            }
            result.Fields[SignatureKey] = Value.ForString(signature);
        }
        return result;
    }
}
