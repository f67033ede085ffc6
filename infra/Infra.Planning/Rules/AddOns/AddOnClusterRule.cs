using Infra.Planning.AddOns;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Rules;

/// <summary>What serves the whole stack says where it runs, as soon as there is a choice.</summary>
internal sealed class AddOnClusterRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF295", Severity.Error, "the cluster of an add-on is not clear");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        var clusters = draft.Topology.Clusters.Select(cluster => cluster.Settings.Name.Value).ToList();
        var place = addOn.Common.Path["cluster"];
        if (addOn.Common.Cluster is not { } named)
        {
            return addOn.IsOncePerStack && addOn is not GitLab { Settings.Install: null } && clusters.Count > 1
                ?
                [
                    Broken(
                        place,
                        "is missing, and the stack has several",
                        $"write one of {string.Join(", ", clusters)}"
                    ),
                ]
                : [];
        }

        if (!addOn.IsOncePerStack)
        {
            return [Broken(place, "names one cluster, and every cluster has its own", "remove it")];
        }

        return clusters.Contains(named)
            ? []
            : [Broken(place, $"'{named}' is no cluster of this stack", Spelling.Mend(named, clusters))];
    }
}
