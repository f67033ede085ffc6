using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>AKS refuses a pool that has no room for thirty pods.</summary>
internal sealed class PodsPerPoolRule : PoolRule
{
    private const int FewestPods = 30;

    public override DiagnosticCode Code { get; } = new("INF406", Severity.Error, "a pool has room for too few pods");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var smallest = cluster
            .Pools.Where(plan => plan.Pool == pool.Name)
            .MinBy(plan => Math.Max(1, plan.Min) * plan.MaxPods);
        if (smallest is not null && Math.Max(1, smallest.Min) * smallest.MaxPods < FewestPods)
        {
            yield return Broken(
                pool.Settings.Path["maxPods"],
                $"{Math.Max(1, smallest.Min)} nodes with {smallest.MaxPods} pods each hold fewer than {FewestPods} pods",
                $"write {FewestPods} or more"
            );
        }
    }
}
