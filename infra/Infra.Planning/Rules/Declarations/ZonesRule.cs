using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Zones are named once, in order, and there are enough for what the cluster has to survive.</summary>
internal sealed class ZonesRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF208", Severity.Error, "the zones do not fit");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var zones = cluster.Settings.Zones;
        var ordered = zones.Distinct().Order().ToList();
        if (!zones.SequenceEqual(ordered))
        {
            yield return Broken(
                cluster.Path["zones"],
                "zones are named twice or out of order",
                $"write [{string.Join(", ", ordered)}]"
            );
        }

        if (cluster.Settings.Resilience == Resilience.Zone && ordered.Count < 2)
        {
            yield return Broken(
                cluster.Path["zones"],
                $"the cluster has to survive the loss of a zone and has {ordered.Count}",
                "write [1, 2, 3], or resilience: none"
            );
        }
    }
}
