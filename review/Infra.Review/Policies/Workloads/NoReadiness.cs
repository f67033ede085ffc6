using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Traffic would reach it before it can answer, and a rollout would call anything done. (release rule: probes)</summary>
internal sealed class NoReadiness()
    : WorkloadPolicy(
        "INF661",
        PolicySeverity.Error,
        "a container does not say when it is ready",
        "write a readinessProbe"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        return workload.Serves
            ? workload
                .Containers.Select(container => container["readinessProbe"])
                .Where(probe => probe.Missing)
                .Select(probe => probe.Breaks("is not set"))
            : [];
    }
}
