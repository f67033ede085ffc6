using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A drain evicts as many Pods as it likes without one. (kube-score: PodDisruptionBudget)</summary>
internal sealed class NoBudget()
    : WorkloadPolicy(
        "INF677",
        PolicySeverity.Warning,
        "nothing keeps an upgrade from taking all replicas",
        "add a PodDisruptionBudget whose selector takes its Pods"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        return workload.Object.BreaksIf(
            workload.Scales
                && workload.Object.At("spec.replicas").Number > 1
                && !estate
                    .Kubernetes("policy", "PodDisruptionBudget")
                    .Any(budget => workload.IsTakenBy(budget, "spec.selector")),
            "has no disruption budget"
        );
    }
}
