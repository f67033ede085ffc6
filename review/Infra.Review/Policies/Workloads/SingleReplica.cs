using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Every upgrade of a node is then an outage. (kube-score: replicas)</summary>
internal sealed class SingleReplica()
    : WorkloadPolicy(
        "INF676",
        PolicySeverity.Warning,
        "a workload has one replica",
        "write replicas 2 or more, with a disruption budget and a spread"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        var replicas = workload.Object.At("spec.replicas");
        return replicas.BreaksIf(workload.Scales && (replicas.Missing || replicas.Number == 1), $"is {replicas.Shown}");
    }
}
