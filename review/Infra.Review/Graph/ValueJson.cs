using System.Text.Json;

namespace Infra.Review.Graph;

/// <summary>One property value as canonical JSON.</summary>
internal static class ValueJson
{
    private const double LargestExact = 9007199254740992;
    private static readonly JsonEncodedText MarkerName = JsonEncodedText.Encode("$");

    public static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case StringValue text:
                writer.WriteStringValue(text.Value);
                break;
            case ObjectValue members:
                WriteObject(writer, members);
                break;
            case NumberValue number:
                WriteNumber(writer, number.Value);
                break;
            case BoolValue flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case NullValue:
                writer.WriteNullValue();
                break;
            default:
                WriteMarker(writer, value);
                break;
        }
    }

    public static void WriteTexts(Utf8JsonWriter writer, ValueList<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectValue value)
    {
        writer.WriteStartObject();
        foreach (var member in value.Members)
        {
            writer.WritePropertyName(Markers.LooksLikeMarker(member.Name) ? member.Name + "$" : member.Name);
            Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            writer.WriteStartObject();
            writer.WriteString(MarkerName, Markers.Number);
            writer.WriteString("value", Markers.NameOf(value));
            writer.WriteEndObject();
        }
        else if (Math.Abs(value) < LargestExact && Math.Truncate(value) == value)
        {
            writer.WriteNumberValue((long)value);
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }

    private static void WriteMarker(Utf8JsonWriter writer, PropertyValue value)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case SecretValue secret:
                writer.WriteString(MarkerName, Markers.Secret);
                WriteOptional(writer, "trace", secret.Trace);
                break;
            case UnknownValue unknown:
                writer.WriteString(MarkerName, Markers.Unknown);
                if (unknown.Kind != UnknownKind.Any)
                {
                    writer.WriteString("kind", Markers.NameOf(unknown.Kind));
                }

                if (!unknown.WaitsFor.IsEmpty)
                {
                    writer.WritePropertyName("waitsFor");
                    WriteTexts(writer, unknown.WaitsFor);
                }

                break;
            case AssetValue asset:
                writer.WriteString(MarkerName, Markers.Asset);
                writer.WriteString(Markers.NameOf(asset.Source), asset.Location);
                WriteOptional(writer, "hash", asset.Hash);
                break;
            case ArchiveValue archive:
                writer.WriteString(MarkerName, Markers.Archive);
                if (archive.Assets is { } assets)
                {
                    writer.WritePropertyName("assets");
                    Write(writer, assets);
                }
                else
                {
                    writer.WriteString(Markers.NameOf(archive.Source), archive.Location);
                }

                WriteOptional(writer, "hash", archive.Hash);
                break;
            case ReferenceValue reference:
                writer.WriteString(MarkerName, Markers.Reference);
                writer.WriteString("urn", reference.Urn);
                WriteOptional(writer, "id", reference.Id);
                WriteOptional(writer, "packageVersion", reference.PackageVersion);
                break;
            case BytesValue bytes:
                writer.WriteString(MarkerName, Markers.Bytes);
                writer.WriteString("base64", bytes.Base64);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
