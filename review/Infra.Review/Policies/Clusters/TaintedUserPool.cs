using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Deployment safeguards forbid it: what tolerates the taint would leave the system pool. (AKS: deployment safeguards)</summary>
internal sealed class TaintedUserPool()
    : PoolPolicy(
        "INF605",
        PolicySeverity.Error,
        "a user pool carries the taint of system pools",
        "take CriticalAddonsOnly off, or make it a system pool"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var taints = pool.Inputs["nodeTaints"];
        return
            pool.IsUser && taints.Texts.Any(taint => taint.StartsWith("CriticalAddonsOnly", StringComparison.Ordinal))
            ? taints.Breaks("has CriticalAddonsOnly")
            : null;
    }
}
