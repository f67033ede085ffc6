using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Where a cluster survives the loss of a zone, so does the data of its add-ons.</summary>
internal sealed class DataServiceZoneRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF332", Severity.Error, "a data service does not survive the loss of a zone");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        var isResilient = draft.Clusters.Any(cluster =>
            addOn.IsIn(draft.Topology, cluster.Declared) && cluster.Settings.Resilience == Resilience.Zone
        );
        return isResilient ? Weak(addOn) : [];
    }

    private IEnumerable<Diagnostic> Weak(AddOn addOn)
    {
        var place = addOn.Common.Path["azure"];
        switch (addOn)
        {
            case Harbor { Settings: { Data: DataHome.Azure, Azure: { } sizes } }:
                if (sizes.PostgreSql.IsBurstable)
                {
                    yield return Burstable(place["postgreSql"], sizes.PostgreSql);
                }

                if (sizes.Redis.Tier == CacheTier.Standard)
                {
                    yield return Broken(
                        place["redis"]["tier"],
                        "Azure chooses the zones of tier standard, which may be one",
                        "write premium, or remove it"
                    );
                }

                break;
            case Kuboard { Settings: { Data: DataHome.Azure, Azure: { IsBurstable: true } server } }:
                yield return Burstable(place, server);
                break;
        }
    }

    private Diagnostic Burstable(ConfigPath place, DatabaseServerSettings server) =>
        Broken(
            place["size"],
            $"{server.Size} has no standby in another zone",
            "write a size of the D or E family, such as Standard_D2ds_v5"
        );
}
