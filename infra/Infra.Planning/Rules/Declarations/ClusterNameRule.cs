using Infra.Planning.Names;

namespace Infra.Planning.Rules;

/// <summary>A cluster's name can carry the prefixes and suffixes of all names that are made from it.</summary>
internal sealed class ClusterNameRule : Rule
{
    public override DiagnosticCode Code { get; } = new("INF203", Severity.Error, "a cluster's name is not usable");

    public override IEnumerable<Diagnostic> Check(Draft draft) =>
        draft
            .Topology.Clusters.Select(cluster => cluster.Settings)
            .Where(settings => !settings.Name.IsValid)
            .Select(settings =>
                Broken(
                    settings.Path,
                    $"'{settings.Name}' is no name for a cluster",
                    $"write {DnsLabel.Rule}, at most {ClusterName.MaxLength} characters"
                )
            );
}
