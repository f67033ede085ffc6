using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Each node would be reachable from the internet. (CKV_AZURE_143)</summary>
internal sealed class PublicNodes()
    : PoolPolicy("INF610", PolicySeverity.Error, "nodes have public addresses", "take enableNodePublicIP out")
{
    protected override Violation? Check(Pool pool)
    {
        var open = pool.Inputs["enableNodePublicIP"];
        return open.IsTrue ? open.Breaks("is on") : null;
    }
}
