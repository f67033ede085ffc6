namespace Infra.Planning.Rules;

/// <summary>Azure makes at most 100 pools in a cluster. A pool per zone counts once for each zone.</summary>
internal sealed class PoolsPerClusterRule : ClusterRule
{
    private const int Most = 100;

    public override DiagnosticCode Code { get; } = new("INF418", Severity.Error, "a cluster has too many pools");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var pools = cluster.Pools.Count();
        if (pools > Most)
        {
            yield return Broken(
                cluster.Path["pools"],
                $"the declared pools become {pools} of Azure's, over all zones, and {Most} is the most",
                "declare fewer pools, or let some span the zones"
            );
        }
    }
}
