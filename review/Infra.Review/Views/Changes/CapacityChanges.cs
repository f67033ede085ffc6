using Infra.Review.Graph;
using Infra.Review.Reading;
using Infra.Review.Reports;

namespace Infra.Review.Views.Changes;

/// <summary>Clusters that may have more nodes, fewer, or other ones.</summary>
internal static class CapacityChanges
{
    public static IEnumerable<ReportRow> Between(Estate before, Estate after)
    {
        var old = before.Clusters.ToLookup(NameOf);
        return from cluster in after.Clusters
            from same in old[NameOf(cluster)].Take(1)
            let changes = Changes(same, cluster).ToValueList()
            where !changes.IsEmpty
            select Row(same, cluster, changes);
    }

    private static ReportRow Row(AksCluster before, AksCluster after, ValueList<ReportDetail.Change> changes)
    {
        var (old, now) = (Nodes(before), Nodes(after));
        var verb =
            now.Most > old.Most ? "grown"
            : now.Most < old.Most ? "shrunk"
            : "changed";
        return new ReportRow(Weight.Note, verb)
        {
            Name = NameOf(after),
            Message = $"nodes: at least {old.Least} → {now.Least}, at most {old.Most} → {now.Most}",
            Details = [.. changes],
        };
    }

    private static IEnumerable<ReportDetail.Change> Changes(AksCluster before, AksCluster after)
    {
        var (old, now) = (Pools(before), Pools(after));
        return from name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            let was = old.GetValueOrDefault(name)
            let becomes = now.GetValueOrDefault(name)
            where was != becomes
            select new ReportDetail.Change(name, was, becomes);
    }

    private static Dictionary<string, PropertyValue> Pools(AksCluster cluster) =>
        cluster
            .Pools.Where(pool => pool.Name is not null)
            .GroupBy(pool => pool.Name ?? "")
            .ToDictionary(pools => pools.Key, pools => PropertyValue.Of(Text(pools.First())));

    private static string Text(Pool pool)
    {
        var zones = string.Join('+', pool.Inputs["availabilityZones"].Texts.Order(StringComparer.Ordinal));
        var counts = pool.Least == pool.Most ? $"{pool.Most}" : $"{pool.Least} to {pool.Most}";
        return $"{counts} × {pool.Inputs["vmSize"].Text ?? "unknown"}" + (zones.Length > 0 ? $" in {zones}" : "");
    }

    private static (double Least, double Most) Nodes(AksCluster cluster) =>
        (cluster.Pools.Sum(pool => pool.Least ?? 0), cluster.Pools.Sum(pool => pool.Most ?? 0));

    private static string NameOf(AksCluster cluster) =>
        cluster.Inputs["resourceName"].Text ?? cluster.Inputs.Resource.Name;
}
