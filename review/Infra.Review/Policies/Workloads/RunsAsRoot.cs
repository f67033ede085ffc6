using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Root in a container is root on the node after one flaw. (Pod Security: restricted)</summary>
internal sealed class RunsAsRoot()
    : ContainerPolicy(
        "INF668",
        PolicySeverity.Error,
        "a container may run as root",
        "write securityContext.runAsNonRoot: true, for the container or the Pod"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var (own, pod) = (
            container.At("securityContext.runAsNonRoot"),
            workload.Pod.At("securityContext.runAsNonRoot")
        );
        return own.Missing && pod.IsNotTrue || own.IsFalse ? own.Breaks("is not on") : null;
    }
}
