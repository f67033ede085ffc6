using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>The zone of every data service has a name: Azure's usual ones are those of its public cloud alone.</summary>
internal sealed class PrivateZoneNameRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF325", Severity.Error, "the DNS zone of a data service has no name");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster) =>
        from service in cluster.Settings.Network.DataServices.Distinct()
        where PrivateZones.Find(service, cluster.Settings) is null
        let key = DataServices.Key(service)
        select Broken(
            cluster.Path["network"]["privateZones"][key],
            $"environment {cluster.Settings.Environment.ToString().ToLowerInvariant()} has no name of its own for the zone of {key}",
            $"write the zone that Azure's documentation of that cloud names for {key}"
        );
}
