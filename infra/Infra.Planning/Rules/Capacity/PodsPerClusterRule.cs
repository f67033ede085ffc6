namespace Infra.Planning.Rules;

/// <summary>The pods of a cluster stay within what the API server carries; Azure's pages name 200,000 and 250,000.</summary>
internal sealed class PodsPerClusterRule : ClusterRule
{
    private const int Most = 200_000;

    public override DiagnosticCode Code { get; } = new("INF415", Severity.Warning, "a cluster may have very many pods");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var pods = cluster.Pools.Sum(pool => (long)pool.Max * pool.MaxPods);
        if (pods > Most)
        {
            yield return Broken(
                cluster.Path["pools"],
                $"there is room for {pods} pods, and Azure carries {Most}",
                "lower maxPods or max, or split the cluster"
            );
        }
    }
}
