using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Without the taint a workload can starve what the cluster itself needs. (AKS baseline 2, CKV_AZURE_232)</summary>
internal sealed class OpenSystemPool()
    : PoolPolicy(
        "INF604",
        PolicySeverity.Error,
        "anything may run on a system pool",
        "add the taint CriticalAddonsOnly=true:NoSchedule"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var taints = pool.Inputs["nodeTaints"];
        return pool.IsSystem && !taints.Unknown && !taints.Texts.Contains("CriticalAddonsOnly=true:NoSchedule")
            ? taints.Breaks("lacks CriticalAddonsOnly")
            : null;
    }
}
