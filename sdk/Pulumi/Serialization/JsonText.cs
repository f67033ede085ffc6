using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON text of a value on the wire.</summary>
internal static class JsonText
{
    public static string Of(WireValue value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { MaxDepth = int.MaxValue }))
        {
            Write(writer, value);
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static bool Write(Utf8JsonWriter writer, WireValue value)
    {
        if (!DeepStack.HasRoom)
        {
            return DeepStack.OnFreshStack(() => Write(writer, value));
        }
        switch (value.Kind)
        {
            case WireKind.Bool:
                writer.WriteBooleanValue(value.Bool);
                break;
            case WireKind.Number:
                writer.WriteNumberValue(value.Number);
                break;
            case WireKind.String:
                writer.WriteStringValue(value.Utf8);
                break;
            case WireKind.Object:
                writer.WriteStartObject();
                foreach (var (name, member) in value.Entries())
                {
                    writer.WritePropertyName(name.Span);
                    Write(writer, member);
                }
                writer.WriteEndObject();
                break;
            case WireKind.List:
                writer.WriteStartArray();
                foreach (var item in value.Items())
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
        return true;
    }
}
