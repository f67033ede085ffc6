using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>The Free tier promises nothing about the API server and carries at most 1,000 nodes. (AKS baseline 1, PSRule UptimeSLA, CKV_AZURE_170)</summary>
internal sealed class NoSla()
    : ClusterPolicy("INF602", PolicySeverity.Error, "a cluster has no SLA", "write sku.tier Standard or Premium")
{
    protected override Violation? Check(AksCluster cluster)
    {
        var tier = cluster.Inputs.At("sku.tier");
        return tier.IsNoneOf("Standard", "Premium") ? tier.Breaks($"is {tier.Shown}") : null;
    }
}
