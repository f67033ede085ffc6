using Infra.Planning.Settings.Reading;

namespace Infra.Planning.Rules;

/// <summary>A line lives in clusters that the stack has.</summary>
internal sealed class LineClustersRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF279", Severity.Error, "a line lives in a cluster that is not there");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        var known = draft.Topology.Clusters.Select(cluster => cluster.Settings.Name.Value).ToList();
        return from line in draft.Topology.Lines
            from cluster in line.Clusters
            where !known.Contains(cluster.Value)
            select Broken(
                line.Settings.Path,
                $"lives in {cluster}, and the stack has no such cluster",
                Spelling.Mend(cluster.Value, known)
            );
    }
}
