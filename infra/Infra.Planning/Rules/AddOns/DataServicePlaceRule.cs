using Infra.Planning.AddOns;
using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>What an add-on keeps in services of Azure has a place in the network of its cluster.</summary>
internal sealed class DataServicePlaceRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF331", Severity.Error, "a data service has no place in the network");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft) =>
        from cluster in draft.Clusters
        where addOn.IsIn(draft.Topology, cluster.Declared)
        let missing = AddOnServices
            .ServicesOf(addOn)
            .Except(cluster.Settings.Network.DataServices)
            .Select(DataServices.Key)
            .ToList()
        where missing.Count > 0
        select Broken(
            addOn.Common.Path["data"],
            $"the network of {cluster.Declared.Settings.Name} has no place for {string.Join(", ", missing)}",
            $"add {string.Join(", ", missing)} to {cluster.Path["network"]["dataServices"]}, then run infra lock"
        );
}
