using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A process that hangs stays. (release rule: probes)</summary>
internal sealed class NoLiveness()
    : WorkloadPolicy(
        "INF662",
        PolicySeverity.Error,
        "a container does not say when it is stuck",
        "write a livenessProbe"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        return workload.Serves
            ? workload
                .Containers.Select(container => container["livenessProbe"])
                .Where(probe => probe.Missing)
                .Select(probe => probe.Breaks("is not set"))
            : [];
    }
}
