using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>The free tier is for little.</summary>
internal sealed class FreeTierRule : ClusterRule
{
    private const int Advised = 10;

    public override DiagnosticCode Code { get; } =
        new("INF416", Severity.Warning, "a cluster is large for the free tier");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var most = cluster.Pools.Sum(pool => pool.Max);
        if (cluster.Settings is { Tier: ClusterTier.Free, Resilience: Resilience.None } && most > Advised)
        {
            yield return Broken(
                cluster.Path["tier"],
                $"tier free is advised for up to {Advised} nodes, and there may be {most}",
                "write standard"
            );
        }
    }
}
