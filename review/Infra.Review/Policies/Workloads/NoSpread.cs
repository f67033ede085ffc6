using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Two replicas on one node are one replica. (kube-score: anti-affinity and topology spread)</summary>
internal sealed class NoSpread()
    : WorkloadPolicy(
        "INF679",
        PolicySeverity.Warning,
        "all replicas may land on one node",
        "write topologySpreadConstraints over zones and nodes, or a podAntiAffinity"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        return workload.Pod.BreaksIf(
            workload.Scales
                && workload.Object.At("spec.replicas").Number > 1
                && workload.Pod["topologySpreadConstraints"].IsEmpty
                && workload.Pod.At("affinity.podAntiAffinity").IsEmpty,
            "has no spread"
        );
    }
}
