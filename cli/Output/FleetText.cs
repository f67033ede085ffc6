using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Mapping;
using Infra.Planning.Addresses.Space;

namespace Infra.Cli.Output;

/// <summary>The map of the fleet as text: pool by pool who has what, then how far each cluster can grow.</summary>
internal static class FleetText
{
    public static void Write(FleetMap map, TextWriter writer)
    {
        if (map.Ranges.Count == 0)
        {
            writer.WriteLine("No pool is declared in addresses.yaml.");
        }

        foreach (var range in map.Ranges)
        {
            writer.WriteLine($"{range.Use.Key()} {range.Range}  {Share(range)} free");
            var rows = range.Entries.Select(entry => (Name(entry.Range), PlainText.Visible(Owner(entry)))).ToList();
            Columns(rows, writer);
            writer.WriteLine();
        }

        if (map.Strays.Count > 0)
        {
            writer.WriteLine("outside the pools");
            Columns([.. map.Strays.Select(block => ($"{block.Block}", PlainText.Visible($"{block.Key}")))], writer);
            writer.WriteLine();
        }

        foreach (var network in map.Networks)
        {
            var name = PlainText.Visible($"{network.Stack}/{network.Cluster}");
            writer.WriteLine($"network of {name} {string.Join(", ", network.Ranges)}");
            Columns([.. network.Entries.Select(entry => (Name(entry.Range), Purpose(entry)))], writer);
            writer.WriteLine();
        }

        if (map.Clusters.Count > 0)
        {
            writer.WriteLine("growth");
            Columns(
                [
                    .. map.Clusters.Select(cluster =>
                        (PlainText.Visible($"{cluster.Stack}/{cluster.Cluster}"), Growth(cluster))
                    ),
                ],
                writer
            );
        }
    }

    private static void Columns(List<(string First, string Second)> rows, TextWriter writer)
    {
        var width = rows.Select(row => row.First.Length).DefaultIfEmpty().Max();
        foreach (var (first, second) in rows)
        {
            writer.WriteLine($"  {first.PadRight(width)}  {second}");
        }
    }

    /// <summary>A block where the addresses are one.</summary>
    private static string Name(AddressRange range) =>
        range.Blocks().Take(2).ToList() is [var block] ? $"{block}" : $"{range}";

    private static string Owner(MapEntry entry) =>
        entry.Key is { } key ? $"{key}"
        : entry.Taken is { } reason ? $"taken: {reason}"
        : "free";

    private static string Purpose(MapEntry entry) => PlainText.Visible(entry.Key?.Entry ?? "free");

    private static string Share(RangeMap range) =>
        $"{(double)range.Free.Size(range.Range.Family) / (double)range.Range.Size:P0}".Replace(
            " ",
            "",
            StringComparison.Ordinal
        );

    private static string Growth(ClusterGrowth cluster) =>
        PlainText.Visible(
            $"pods {cluster.Pods} for {cluster.Nodes} nodes, "
                + (
                    cluster.Hindrance is { } hindrance
                        ? $"and no more: {hindrance}"
                        : $"up to {cluster.LargestPods} for {cluster.MostNodes}"
                )
        );
}
