using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Cost analysis is asked for where there is any.</summary>
internal sealed class CostAnalysisRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF251", Severity.Error, "a tier has no cost analysis");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings is { Tier: ClusterTier.Free, Monitoring.CostAnalysis: true })
        {
            yield return Broken(
                cluster.Path["monitoring"]["costAnalysis"],
                "tier free has no cost analysis",
                "remove it, or write tier: standard"
            );
        }
    }
}
