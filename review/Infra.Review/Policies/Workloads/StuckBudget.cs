using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Nodes can then never be drained: an upgrade of the cluster hangs. (kube-score: PodDisruptionBudget sensible)</summary>
internal sealed class StuckBudget()
    : ResourcePolicy(
        "INF678",
        PolicySeverity.Error,
        "a disruption budget allows no disruption",
        "write maxUnavailable: 1",
        ("kubernetes", "policy", "PodDisruptionBudget")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var (least, most) = (inputs.At("spec.minAvailable"), inputs.At("spec.maxUnavailable"));
        var replicas = estate
            .Workloads.Where(workload => workload.Scales && workload.IsTakenBy(inputs, "spec.selector"))
            .Select(workload => workload.Object.At("spec.replicas").Number);
        return
        [
            .. most.BreaksIf(most.Number == 0 || most.Is("0%"), $"is {most.Shown}"),
            .. least.BreaksIf(least.Is("100%") || replicas.Any(count => least.Number >= count), $"is {least.Shown}"),
        ];
    }
}
