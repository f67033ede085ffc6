namespace Infra.Planning.Rules;

/// <summary>Somebody can administer the cluster, and the ways to its API server do not contradict each other.</summary>
internal sealed class ClusterAccessRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF212", Severity.Error, "access to a cluster is contradictory");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Admins.Count == 0)
        {
            yield return Broken(
                cluster.Path["admins"],
                "nobody administers the cluster",
                "write the id of an Entra group"
            );
        }

        if (cluster.Settings.ApiServer is { Private: true, Ranges.Count: > 0 })
        {
            yield return Broken(
                cluster.Path["apiServer"]["ranges"],
                "a private API server has no callers from outside to choose from",
                "remove ranges, or private"
            );
        }
    }
}
