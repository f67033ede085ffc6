using Infra.Planning.Capacity;

namespace Infra.Planning.Rules;

/// <summary>What the lines are promised fits on the cluster at its largest, as far as it is not knowingly promised twice.</summary>
internal sealed class QuotasFitClusterRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF411", Severity.Error, "quotas are above a cluster's capacity");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (!cluster.HasKnownSizes)
        {
            yield break;
        }

        var most = cluster.Promisable(ClusterRoom.AtMost(cluster.Plan));
        var missing = cluster.Promised.Beyond(most);
        if (missing != default)
        {
            yield return Broken(
                cluster.Path["pools"],
                $"the quotas of the lines lack {missing} on the cluster at its largest",
                "raise max of a user pool, lower quotas, or state overcommit"
            );
        }
    }
}
