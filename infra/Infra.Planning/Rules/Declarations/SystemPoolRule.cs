using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A cluster is made with one system pool that spans its zones and is never taken back.</summary>
internal sealed class SystemPoolRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF207", Severity.Error, "a cluster has no system pool that it can be made with");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var system = cluster.Declared.Pools.Where(pool => pool.Mode == PoolMode.System).ToList();
        if (system.Count == 0)
        {
            yield return Broken(
                cluster.Path["pools"],
                "no system pool is declared",
                "declare NodePool.System(\"system\", …) in the topology"
            );
            yield break;
        }

        if (system[0].Layout == PoolLayout.PerZone)
        {
            yield return Broken(
                system[0].Settings.Path,
                "the first system pool is made with the cluster, in one piece",
                "leave PerZone() out in the topology"
            );
        }

        foreach (var pool in system.Where(pool => pool.IsSpot))
        {
            yield return Broken(
                pool.Settings.Path,
                "Azure may take spot machines back, and with them the cluster",
                "leave Spot() out in the topology"
            );
        }
    }
}
