using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>A node uses a /24 of the pod range whatever maxPods is, and maxPods cannot be changed later. (PSRule NodeMinPods, CKV_AZURE_168)</summary>
internal sealed class FewPods()
    : PoolPolicy(
        "INF608",
        PolicySeverity.Warning,
        "a pool takes few Pods a node",
        "write maxPods 50 or more; where it is small on purpose, suppress this with the reason"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var most = pool.Inputs["maxPods"];
        return most.Missing || most.Number < 50 ? most.Breaks($"is {most.Shown}") : null;
    }
}
