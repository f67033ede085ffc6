using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>What is not measured is found by its users first. Where another monitoring is in the cluster, suppress this with that reason. (AKS baseline 15)</summary>
internal sealed class NoMetrics()
    : ClusterPolicy(
        "INF630",
        PolicySeverity.Info,
        "nobody measures the cluster",
        "write azureMonitorProfile.metrics.enabled: true"
    )
{
    protected override Violation? Check(AksCluster cluster)
    {
        var field = cluster.Inputs.At("azureMonitorProfile.metrics.enabled");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
