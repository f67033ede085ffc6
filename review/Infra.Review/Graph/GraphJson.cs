using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Review.Graph;

/// <summary>
/// The canonical JSON of a graph: sorted, indented by two, LF, numbers in their shortest form. Equal graphs give equal
/// bytes, and reading gives the same graph back.
/// </summary>
/// <remarks>
/// What JSON has no word for is an object with the member <c>$</c>: <c>{"$": "secret"}</c>,
/// <c>{"$": "unknown", "waitsFor": [urn, …]}</c>, <c>asset</c>, <c>archive</c>, <c>reference</c>, <c>bytes</c>, and
/// <c>number</c> for NaN and the infinities. In ordinary objects a name that consists of <c>$</c> alone is written with
/// one more of them. The content of a secret is never written; <c>{"$": "secret", "trace": "…"}</c> says by what two of
/// them can be told apart.
/// </remarks>
public static class GraphJson
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Canonical = new()
    {
        Indented = true,
        NewLine = "\n",
        MaxDepth = PropertyValue.MaxDepth + 16,
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes as it goes: needs no memory in proportion to the graph. Ends with a line feed.</summary>
    public static void Write(ResourceGraph graph, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Canonical))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", ResourceGraph.Format);
            writer.WriteString("project", graph.Project);
            writer.WriteString("stack", graph.Stack);
            writer.WriteStartArray("resources");
            foreach (var resource in graph.Resources)
            {
                ResourceJson.Write(writer, resource);
                if (writer.BytesPending > FlushAt)
                {
                    writer.Flush();
                }
            }

            writer.WriteEndArray();
            writer.WritePropertyName("outputs");
            ValueJson.Write(writer, graph.Outputs);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    public static byte[] ToBytes(ResourceGraph graph)
    {
        using var memory = new MemoryStream();
        Write(graph, memory);
        return memory.ToArray();
    }

    /// <summary>One value as compact JSON on one line, for reports and comparison; secrets leave no trace in it.</summary>
    public static string ToText(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Canonical with { Indented = false }))
        {
            ValueJson.Write(writer, Untraced(value));
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static PropertyValue Untraced(PropertyValue value) =>
        value switch
        {
            SecretValue => SecretValue.Masked,
            ObjectValue members => members.Select(member => Untraced(member.Value)),
            ListValue list => list.Select(Untraced),
            ArchiveValue { Assets: { } assets } archive => archive with
            {
                Assets = assets.Select(member => Untraced(member.Value)),
            },
            _ => value,
        };

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is a problem with the place in the file.</summary>
    /// <param name="file">How the problem names the file.</param>
    public static GraphReading Read(ReadOnlySpan<byte> json, string file)
    {
        var options = new JsonReaderOptions { MaxDepth = PropertyValue.MaxDepth + 16 };
        var reader = new Utf8JsonReader(json, options);
        try
        {
            return new GraphReading(GraphReader.Read(ref reader), Problem: null);
        }
        catch (JsonException e)
        {
            // The base library knows the place of bad JSON; ours are where the reader stands.
            var (line, column) = e is { LineNumber: { } l, BytePositionInLine: { } c }
                ? ((int)l + 1, (int)c + 1)
                : Place(json[..(int)reader.TokenStartIndex]);
            var reason = e is GraphReader.UnexpectedException ? e.Message : "this is not valid JSON";
            return new GraphReading(
                Graph: null,
                new Problem("INF590", $"{reason}; the file has to be one that `infra plan --format json` wrote")
                {
                    Place = new Place(file, line, column),
                }
            );
        }
    }

    private static (int Line, int Column) Place(ReadOnlySpan<byte> before)
    {
        var line = before.Count((byte)'\n') + 1;
        return (line, before.Length - before.LastIndexOf((byte)'\n'));
    }
}

/// <summary>Either a graph or the reason why there is none.</summary>
public sealed record GraphReading(ResourceGraph? Graph, Problem? Problem);
