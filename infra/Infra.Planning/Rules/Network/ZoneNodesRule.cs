using Infra.Planning.Plan;

namespace Infra.Planning.Rules;

/// <summary>Where subnets of zones are stated, there is one for each zone.</summary>
internal sealed class ZoneNodesRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF330", Severity.Error, "the subnets of zones do not fit the zones");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var (stated, zones) = (cluster.Settings.Network.ZoneNodes.Count, cluster.Settings.Zones.Count);
        if (stated > 0 && stated < zones && ZonalEgress.Is(cluster.Settings))
        {
            yield return Broken(
                cluster.Path["network"]["zoneNodes"],
                $"there are {stated} subnets for {zones} zones",
                "write one for each zone, in their order, or leave it out to have them given"
            );
        }
    }
}
