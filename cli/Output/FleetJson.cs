using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Mapping;
using Infra.Planning.Addresses.Space;

namespace Infra.Cli.Output;

/// <summary>The map of the fleet for programs: the same order and the same bytes for the same files.</summary>
internal static class FleetJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(FleetMap map, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Layout))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", 1);
            List(
                writer,
                "ranges",
                map.Ranges,
                range =>
                {
                    writer.WriteString("pool", range.Use.Key());
                    writer.WriteString("range", $"{range.Range}");
                    Entries(writer, range.Entries);
                }
            );
            List(
                writer,
                "strays",
                map.Strays,
                stray =>
                {
                    writer.WriteString("range", $"{stray.Block}");
                    Owner(writer, stray.Key.Stack, stray.Key.Cluster);
                    writer.WriteString("purpose", stray.Key.Entry);
                }
            );
            List(
                writer,
                "networks",
                map.Networks,
                network =>
                {
                    Owner(writer, network.Stack, network.Cluster);
                    Blocks(writer, "ranges", network.Ranges);
                    Entries(writer, network.Entries);
                }
            );
            List(
                writer,
                "growth",
                map.Clusters,
                cluster =>
                {
                    Owner(writer, cluster.Stack, cluster.Cluster);
                    writer.WriteString("pods", $"{cluster.Pods}");
                    writer.WriteNumber("nodes", cluster.Nodes);
                    writer.WriteString("largestPods", $"{cluster.LargestPods}");
                    writer.WriteNumber("mostNodes", cluster.MostNodes);
                    if (cluster.Hindrance is { } hindrance)
                    {
                        writer.WriteString("hindrance", hindrance);
                    }
                }
            );
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Entries(Utf8JsonWriter writer, IEnumerable<MapEntry> entries) =>
        List(
            writer,
            "entries",
            entries,
            entry =>
            {
                Blocks(writer, "blocks", entry.Range.Blocks());
                if (entry.Key is { } key)
                {
                    Owner(writer, key.Stack, key.Cluster);
                    writer.WriteString("purpose", key.Entry);
                }
                else if (entry.Taken is { } reason)
                {
                    writer.WriteString("taken", reason);
                }
                else
                {
                    writer.WriteBoolean("free", true);
                }
            }
        );

    private static void Owner(Utf8JsonWriter writer, string stack, string cluster)
    {
        writer.WriteString("stack", stack);
        writer.WriteString("cluster", cluster);
    }

    private static void Blocks(Utf8JsonWriter writer, string name, IEnumerable<Cidr> blocks)
    {
        writer.WriteStartArray(name);
        foreach (var block in blocks)
        {
            writer.WriteStringValue($"{block}");
        }

        writer.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
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
}
