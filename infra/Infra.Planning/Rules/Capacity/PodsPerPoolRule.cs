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
        var nodes = Math.Max(1, smallest?.Min ?? 1);
        if (smallest is not null && nodes * smallest.MaxPods < FewestPods)
        {
            var hold =
                nodes == 1
                    ? $"1 node with {smallest.MaxPods} pods holds"
                    : $"{nodes} nodes with {smallest.MaxPods} pods each hold";
            yield return Broken(
                pool.Settings.Path["maxPods"],
                $"{hold} fewer than {FewestPods} pods",
                $"write {FewestPods} or more"
            );
        }
    }
}
