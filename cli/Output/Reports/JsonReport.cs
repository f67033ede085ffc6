using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Review.Graph;
using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>
/// A report for machines. Members are only ever added; <c>format</c> rises when one changes its meaning.
/// <c>docs/review.md</c> describes them.
/// </summary>
internal static class JsonReport
{
    public const int Format = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        MaxDepth = PropertyValue.MaxDepth + 32,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Report report, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("kind", report.Kind);
            writer.WriteString("title", report.Title);
            writer.WriteStartArray("stacks");
            foreach (var part in report.Parts)
            {
                WritePart(writer, part);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WritePart(Utf8JsonWriter writer, ReportPart part)
    {
        writer.WriteStartObject();
        writer.WriteString("name", part.Name);
        writer.WriteString("title", part.Title);
        writer.WriteStartObject("counts");
        foreach (var count in part.Counts)
        {
            writer.WriteNumber(count.Name, count.Value);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("sections");
        foreach (var section in part.Sections)
        {
            writer.WriteStartObject();
            writer.WriteString("title", section.Title);
            writer.WriteBoolean("folded", section.Folded);
            writer.WriteStartArray("rows");
            foreach (var row in section.Rows)
            {
                WriteRow(writer, row);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, ReportRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("weight", WordOf(row.Weight));
        writer.WriteString("verb", row.Verb);
        WriteText(writer, "code", row.Code);
        WriteText(writer, "type", row.Type);
        WriteText(writer, "name", row.Name);
        WriteText(writer, "urn", row.Urn);
        WriteText(writer, "label", row.Label);
        WriteText(writer, "message", row.Message);
        if (row.Place is { } place)
        {
            writer.WriteStartObject("place");
            writer.WriteString("file", place.File);
            writer.WriteNumber("line", place.Line);
            writer.WriteNumber("column", place.Column);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("details");
        foreach (var detail in row.Details)
        {
            WriteDetail(writer, detail);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDetail(Utf8JsonWriter writer, ReportDetail detail)
    {
        writer.WriteStartObject();
        switch (detail)
        {
            case ReportDetail.Change change:
                writer.WriteString("kind", KindOf(change));
                writer.WriteString("path", change.Path);
                WriteValue(writer, "before", change.Before);
                WriteValue(writer, "after", change.After);
                break;
            case ReportDetail.Reason reason:
                writer.WriteString("kind", "reason");
                writer.WriteString("text", reason.Text);
                WriteText(writer, "way", reason.Way);
                WriteText(writer, "source", reason.Source);
                break;
            case ReportDetail.Note note:
                writer.WriteString("kind", "note");
                writer.WriteString("text", note.Text);
                break;
        }

        writer.WriteEndObject();
    }

    public static string WordOf(Weight weight) =>
        weight switch
        {
            Weight.Note => "note",
            Weight.Warning => "warning",
            _ => "error",
        };

    private static string KindOf(ReportDetail.Change change) =>
        change.Reordered ? "reordered"
        : change.Before is null ? "added"
        : change.After is null ? "removed"
        : "changed";

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is { Length: > 0 })
        {
            writer.WriteString(name, text);
        }
    }

    /// <summary>In the words of the canonical JSON of plans; secrets are masked there.</summary>
    private static void WriteValue(Utf8JsonWriter writer, string name, PropertyValue? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(GraphJson.ToText(value), skipInputValidation: true);
        }
    }
}
