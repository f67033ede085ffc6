using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>A flaw in the API server would be open to everybody. (AKS baseline 9, PSRule AuthorizedIPs, CKV_AZURE_6)</summary>
internal sealed class OpenApiServer()
    : ClusterPolicy(
        "INF615",
        PolicySeverity.Error,
        "the whole internet reaches the API server",
        "make the cluster private, or write authorizedIPRanges"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var access = cluster.Inputs["apiServerAccessProfile"];
        var ranges = access["authorizedIPRanges"];
        return access["enablePrivateCluster"].IsNotTrue && (ranges.IsEmpty || ranges.Texts.Contains("0.0.0.0/0"))
            ? ranges.Breaks("lets everybody in")
            : null;
    }
}
