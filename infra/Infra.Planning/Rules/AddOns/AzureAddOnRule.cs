using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>What lives on Azure is asked for only where the stack makes the cluster there.</summary>
internal sealed class AzureAddOnRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF298", Severity.Error, "an add-on needs Azure, and its cluster is elsewhere");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        var clusters = draft.Topology.Clusters.Where(cluster => addOn.IsIn(draft.Topology, cluster)).ToList();
        return Asked(addOn) is var (key, what) && clusters.Exists(cluster => cluster.Settings.Target is not AksSettings)
            ?
            [
                Broken(
                    addOn.Common.Path[key],
                    $"{what}, and the cluster is none of Azure's",
                    "leave it out of this stack"
                ),
            ]
            : [];
    }

    private static (string Key, string What)? Asked(AddOn addOn) =>
        addOn switch
        {
            _ when AddOnServices.ServicesOf(addOn).Count > 0 => ("data", "is to live in services of Azure"),
            CertManager { Settings.Acme.Zone: not null } => ("acme", "is shown by an entry in Azure DNS"),
            ExternalDns => ("zone", "is one of Azure DNS"),
            _ => null,
        };
}
