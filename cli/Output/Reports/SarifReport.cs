using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Review;
using Infra.Review.Reports;

namespace Infra.Cli.Output.Reports;

/// <summary>
/// A report as SARIF 2.1.0, for code scanning: a result for every row that has a code. What has no place of its own is
/// shown at the stack's file, since hosts drop results without one.
/// </summary>
internal static class SarifReport
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="explanations">Markdown by code, each with its heading: <c>INF701 a change destroys</c>.</param>
    public static void Write(Report report, IReadOnlyDictionary<string, string> explanations, Stream output)
    {
        var rows = report
            .Parts.SelectMany(part => part.Rows.Select(row => (Part: part, Row: row)))
            .Where(item => item.Row.Code.Length > 0)
            .ToList();
        var codes = rows.Select(item => item.Row.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var types = new TypeNames(rows.Select(item => item.Row.Type));
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Schema);
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            writer.WriteStartObject();
            WriteTool(writer, codes, explanations);
            writer.WriteString("columnKind", "utf16CodeUnits");
            writer.WriteStartArray("results");
            foreach (var (part, row) in rows)
            {
                WriteResult(writer, part, row, codes.IndexOf(row.Code), types);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteTool(
        Utf8JsonWriter writer,
        IEnumerable<string> codes,
        IReadOnlyDictionary<string, string> explanations
    )
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "infra");
        writer.WriteString(
            "semanticVersion",
            Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0"
        );
        writer.WriteStartArray("rules");
        foreach (var code in codes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", code);
            if (explanations.TryGetValue(code, out var text))
            {
                var (heading, body) = Split(text);
                WriteMessage(writer, "shortDescription", heading[code.Length..].Trim());
                WriteMessage(writer, "help", body, markdown: true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static (string Heading, string Body) Split(string section)
    {
        var end = section.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (section, section) : (section[..end], section[end..].Trim());
    }

    private static void WriteResult(Utf8JsonWriter writer, ReportPart part, ReportRow row, int index, TypeNames types)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", row.Code);
        writer.WriteNumber("ruleIndex", index);
        writer.WriteString("level", JsonReport.WordOf(row.Weight));
        WriteMessage(writer, "message", Message(part, row, types));
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        if ((row.Place ?? (part.File is { } file ? new Place(file, 1, 1) : null)) is { } place)
        {
            WritePlace(writer, place);
        }

        if (row.Urn is { } urn)
        {
            writer.WriteStartArray("logicalLocations");
            writer.WriteStartObject();
            writer.WriteString("name", row.Name);
            writer.WriteString("fullyQualifiedName", urn);
            writer.WriteString("kind", "resource");
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("infra/v1", Fingerprint(part, row));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, Place place)
    {
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        var path = place.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString);
        writer.WriteString("uri", string.Join('/', path));
        writer.WriteString("uriBaseId", "%SRCROOT%");
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", Math.Max(place.Line, 1));
        writer.WriteNumber("startColumn", Math.Max(place.Column, 1));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Message(ReportPart part, ReportRow row, TypeNames types)
    {
        var type = row.Type.Length > 0 ? $"{types[row.Type]} " : "";
        string[] reasons =
        [
            .. row.Message.Length > 0 ? [row.Message] : (string[])[],
            .. row.Details.OfType<ReportDetail.Reason>().Select(Text).Distinct(),
        ];
        var why = reasons.Length > 0 ? $": {string.Join("; ", reasons)}" : "";
        var label = row.Label.Length > 0 ? $" ({row.Label})" : "";
        return PlainText.Visible($"{part.Name}: {row.Verb} {type}{row.Name}{label}{why}");

        static string Text(ReportDetail.Reason reason) =>
            reason.Way.Length > 0 ? $"{reason.Text}; {reason.Way}" : reason.Text;
    }

    private static void WriteMessage(Utf8JsonWriter writer, string name, string text, bool markdown = false)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        if (markdown)
        {
            writer.WriteString("markdown", text);
        }

        writer.WriteEndObject();
    }

    /// <summary>The same for the same finding in the next run, wherever its line has moved.</summary>
    private static string Fingerprint(ReportPart part, ReportRow row) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{part.Name}\n{row.Code}\n{row.Urn ?? row.Name}\n{row.Verb}"))
        )[..32];
}
