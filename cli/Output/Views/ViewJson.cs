using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Review.Graph;

namespace Infra.Cli.Output.Views;

/// <summary>
/// Views for machines. Members are only ever added; <c>format</c> rises when one changes its meaning.
/// <c>docs/review.md</c> describes them.
/// </summary>
internal static class ViewJson
{
    public const int Format = 1;

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(
        Stream output,
        string kind,
        ResourceGraph graph,
        IEnumerable<T> clusters,
        Action<Utf8JsonWriter, T> write
    )
    {
        using (var writer = new Utf8JsonWriter(output, Layout))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("kind", kind);
            writer.WriteString("project", graph.Project);
            writer.WriteString("stack", graph.Stack);
            List(writer, "clusters", clusters, cluster => write(writer, cluster));
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    public static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
