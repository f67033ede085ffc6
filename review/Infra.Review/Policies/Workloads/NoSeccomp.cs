using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Most flaws of the kernel are reached by calls that nobody needs. (Pod Security: restricted)</summary>
internal sealed class NoSeccomp()
    : ContainerPolicy(
        "INF673",
        PolicySeverity.Warning,
        "a container may make any system call",
        "write securityContext.seccompProfile.type: RuntimeDefault, for the container or the Pod"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var (own, pod) = (
            container.At("securityContext.seccompProfile.type"),
            workload.Pod.At("securityContext.seccompProfile.type")
        );
        return own.Missing && pod.IsNoneOf("RuntimeDefault", "Localhost") || own.Is("Unconfined")
            ? own.Breaks("is not set")
            : null;
    }
}
