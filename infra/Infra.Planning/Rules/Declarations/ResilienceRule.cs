using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A cluster that has to survive the loss of a zone is itself highly available first.</summary>
internal sealed class ResilienceRule : ClusterRule
{
    private const int FewestSystemNodes = 3;

    public override DiagnosticCode Code { get; } =
        new("INF209", Severity.Error, "a cluster over several zones is not highly available itself");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Resilience != Resilience.Zone)
        {
            yield break;
        }

        if (cluster.Settings.Tier == ClusterTier.Free)
        {
            yield return Broken(
                cluster.Path["tier"],
                "tier free has no SLA for the control plane",
                "write standard, or resilience: none"
            );
        }

        // Every system pool counts: what keeps the cluster alive may run in any of them.
        var nodes = cluster.Pools.Where(pool => pool.Mode == PoolMode.System).Sum(pool => pool.Min);
        if (cluster.Declared.Pools.Any(pool => pool.Mode == PoolMode.System) && nodes < FewestSystemNodes)
        {
            yield return Broken(
                cluster.Plan.SystemPool.Origin["min"],
                $"{nodes} system nodes do not survive the loss of a zone",
                $"write {FewestSystemNodes} or more, or resilience: none"
            );
        }
    }
}
