using Infra.Planning.AddOns;
using Infra.Planning.Settings;
using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Rules;

/// <summary>Jenkins is inside one cluster, and has a way into every other one that its lines live in.</summary>
internal sealed class DeliveredClustersRule : AddOnRule
{
    public override DiagnosticCode Code { get; } =
        new("INF446", Severity.Error, "deliveries do not reach a cluster, or have a way too many");

    protected override IEnumerable<Diagnostic> Check(AddOn addOn, Draft draft)
    {
        if (addOn is not Jenkins jenkins)
        {
            return [];
        }

        var topology = draft.Topology;
        var place = jenkins.Common.Path["clusters"];
        var others = topology
            .Clusters.Where(cluster => !jenkins.IsIn(topology, cluster))
            .Select(cluster => cluster.Settings.Name)
            .ToList();
        var names = others.Select(name => name.Value).ToList();
        return others
            .Where(name => topology.Lines.Any(line => line.LivesIn(name)))
            .Where(name => !jenkins.Settings.Clusters.ContainsKey(name.Value))
            .Select(name =>
                Broken(
                    place[name.Value],
                    "is missing, so that nothing is delivered there",
                    $"write {name}: and the name of a secret with a kubeconfig that has the rights of its releasers"
                )
            )
            .Concat(
                jenkins
                    .Settings.Clusters.Keys.Where(name => !names.Contains(name))
                    .Select(name =>
                        Broken(place[name], $"'{name}' is no other cluster of this stack", Spelling.Mend(name, names))
                    )
            );
    }
}
