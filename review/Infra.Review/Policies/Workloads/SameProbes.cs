using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A slow dependency then restarts the container instead of only taking it out of traffic. (kube-score: probes different)</summary>
internal sealed class SameProbes()
    : ContainerPolicy(
        "INF663",
        PolicySeverity.Warning,
        "both probes ask the same",
        "let the livenessProbe ask less, or more patiently, than the readinessProbe"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var (ready, live) = (container["readinessProbe"], container["livenessProbe"]);
        return ready.Present && ready.Value == live.Value ? live.Breaks("is the same as readinessProbe") : null;
    }
}
