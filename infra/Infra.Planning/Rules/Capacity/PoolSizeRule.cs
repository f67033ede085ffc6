using Infra.Planning.Plan;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A pool stays within a scale set's 1,000 machines even while it is upgraded.</summary>
internal sealed class PoolSizeRule : PoolRule
{
    private const int Most = 1000;

    public override DiagnosticCode Code { get; } = new("INF404", Severity.Error, "a pool is above Azure's limit");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var largest = cluster.Pools.Where(plan => plan.Pool == pool.Name).MaxBy(plan => plan.Peak);
        if (largest is { Peak: > Most })
        {
            yield return Broken(
                pool.Settings.Path["max"],
                $"{largest.Max} nodes and {largest.Peak - largest.Max} of surge in pool {largest.Name} are above {Most}",
                "lower max or surge, or split the pool"
            );
        }
    }
}
