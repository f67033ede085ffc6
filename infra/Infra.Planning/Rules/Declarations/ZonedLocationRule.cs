namespace Infra.Planning.Rules;

/// <summary>Zones are asked for only where there are any.</summary>
internal sealed class ZonedLocationRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF214", Severity.Error, "a location has no zones");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Zones.Count > 0 && AzureLocations.LacksZones(cluster.Settings.Location))
        {
            yield return Broken(
                cluster.Path["zones"],
                $"{cluster.Settings.Location} has no availability zones",
                "remove zones and write resilience: none, or take a location that has them"
            );
        }
    }
}
