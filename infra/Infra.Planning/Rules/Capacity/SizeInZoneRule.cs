using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>
/// The machines of a pool exist in its zones. Which do, differs from subscription to subscription, as even the numbers of
/// the zones do: no table tells, and the stack says what Azure answered.
/// </summary>
internal sealed class SizeInZoneRule : PoolRule
{
    public override DiagnosticCode Code { get; } = new("INF423", Severity.Error, "a VM size is missing in a zone");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var settings = cluster.Settings;
        if (!settings.MissingSizes.TryGetValue(pool.Settings.Size.Name, out var missing))
        {
            yield break;
        }

        var zones = settings.Zones.Intersect(missing).ToList();
        if (zones.Count > 0)
        {
            yield return Broken(
                pool.Settings.Path["size"],
                $"{pool.Settings.Size} is missing in zone {string.Join(" and ", zones)} by missingSizes",
                "write another size, or other zones"
            );
        }
    }
}
