using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A pool per zone has the same size in each, so that its counts divide by the zones.</summary>
internal sealed class EvenZonesRule : PoolRule
{
    public override DiagnosticCode Code { get; } =
        new("INF210", Severity.Error, "a count does not divide by the zones");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var zones = PoolBuilder.ZonesOf(pool, cluster.Settings).Count;
        return PoolBuilder.IsPerZone(pool, cluster.Settings)
            ? new[] { ("min", pool.Settings.Min), ("max", pool.Settings.Max) }
                .Where(count => count.Item2 % zones != 0)
                .Select(count => Uneven(pool.Settings.Path[count.Item1], count.Item2, zones))
            : [];
    }

    private Diagnostic Uneven(ConfigPath place, int count, int zones)
    {
        var below = count - count % zones;
        var choice = below == 0 ? $"{zones}" : $"{below} or {below + zones}";
        return Broken(
            place,
            $"{count} {(count == 1 ? "node does" : "nodes do")} not spread evenly over {zones} zones",
            $"write {choice}"
        );
    }
}
