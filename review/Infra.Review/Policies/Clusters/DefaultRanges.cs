using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>What is left out is filled in by the SDK with 10.244.0.0/16, 10.0.0.0/16 and 10.0.0.10, which collide with other networks and cannot be changed later. (azure-native 3.28.0)</summary>
internal sealed class DefaultRanges()
    : ClusterPolicy(
        "INF620",
        PolicySeverity.Error,
        "a cluster takes the ranges that everybody has",
        "write podCidr, serviceCidr and dnsServiceIP"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var network = cluster.Inputs["networkProfile"];
        var missing = new[] { network["podCidr"], network["serviceCidr"], network["dnsServiceIP"] }.Where(field =>
            field.Missing
        );
        return missing.Select(field => field.Breaks("is not set")).FirstOrDefault();
    }
}
