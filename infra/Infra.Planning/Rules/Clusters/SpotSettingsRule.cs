using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>What is only for machines that Azure may take back is said of no others.</summary>
internal sealed class SpotSettingsRule : PoolRule
{
    public override DiagnosticCode Code { get; } =
        new("INF245", Severity.Error, "a pool of regular machines is sized like one of spot machines");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        if (pool.IsSpot)
        {
            yield break;
        }

        if (pool.Settings.Eviction is not null)
        {
            yield return Regular("eviction");
        }

        if (pool.Settings.MaxPrice is not null)
        {
            yield return Regular("maxPrice");
        }

        Diagnostic Regular(string key) =>
            Broken(
                pool.Settings.Path[key],
                "nobody takes regular machines back",
                "remove it, or declare Spot() in the topology"
            );
    }
}
