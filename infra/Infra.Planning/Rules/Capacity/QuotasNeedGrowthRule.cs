using Infra.Planning.Capacity;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>
/// Tells when lines that use all they are promised need more nodes than the pools have at their smallest: they wait for
/// the autoscaler then. Worth knowing, and no mistake.
/// </summary>
internal sealed class QuotasNeedGrowthRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF420", Severity.Info, "quotas need more nodes than a cluster starts with");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (!cluster.HasKnownSizes)
        {
            yield break;
        }

        var missing = (cluster.Promised + cluster.Demanded(PoolMode.User)).Beyond(ClusterRoom.AtLeast(cluster.Plan));
        var most = cluster.Promisable(ClusterRoom.AtMost(cluster.Plan));
        if (missing != default && cluster.Promised.Beyond(most) == default)
        {
            yield return Broken(
                cluster.Path["pools"],
                $"the quotas of the lines lack {missing} on the cluster at its smallest, until the autoscaler adds nodes",
                "raise min of a user pool where that takes too long"
            );
        }
    }
}
