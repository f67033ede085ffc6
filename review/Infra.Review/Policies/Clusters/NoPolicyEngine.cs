using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Without an engine the API server takes every NetworkPolicy and nobody applies it. (AKS baseline 4, PSRule NetworkPolicy, CKV_AZURE_7)</summary>
internal sealed class NoPolicyEngine()
    : ClusterPolicy(
        "INF617",
        PolicySeverity.Error,
        "network policies do nothing",
        "write networkProfile.networkPolicy: cilium"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var engine = cluster.Inputs.At("networkProfile.networkPolicy");
        return engine.IsNoneOf("cilium", "calico", "azure") ? engine.Breaks($"is {engine.Shown}") : null;
    }
}
