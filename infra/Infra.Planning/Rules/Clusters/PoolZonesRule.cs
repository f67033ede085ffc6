using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A pool's zones are some of its cluster's, each named once and in order.</summary>
internal sealed class PoolZonesRule : PoolRule
{
    public override DiagnosticCode Code { get; } = new("INF248", Severity.Error, "the zones of a pool do not fit");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var (zones, path) = (pool.Settings.Zones, pool.Settings.Path["zones"]);
        var ordered = zones.Distinct().Order().ToList();
        if (!zones.SequenceEqual(ordered))
        {
            yield return Broken(path, "zones are named twice or out of order", $"write [{string.Join(", ", ordered)}]");
        }

        var beyond = ordered.Except(cluster.Settings.Zones).ToList();
        if (beyond.Count > 0)
        {
            yield return Broken(
                path,
                $"the cluster has no zone {string.Join(", ", beyond)}",
                $"write zones of [{string.Join(", ", cluster.Settings.Zones)}]"
            );
        }
    }
}
