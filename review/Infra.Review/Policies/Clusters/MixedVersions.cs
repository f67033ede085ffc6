using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Azure creates inline pools only at the version of the control plane, and an old pool blocks the next upgrade. (PSRule PoolVersion)</summary>
internal sealed class MixedVersions()
    : PoolPolicy(
        "INF635",
        PolicySeverity.Error,
        "a pool has another version than its cluster",
        "write the same version in orchestratorVersion and kubernetesVersion, one minor at a time"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var (own, wanted) = (pool.Inputs["orchestratorVersion"], pool.Cluster["kubernetesVersion"]);
        return own.Text is not null && wanted.Text is not null && own.Text != wanted.Text
            ? own.Breaks($"is {own.Shown}, the cluster {wanted.Shown}")
            : null;
    }
}
