using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>An attacker then has nowhere to put a tool. (kube-score: read-only root file system)</summary>
internal sealed class WritableRoot()
    : ContainerPolicy(
        "INF672",
        PolicySeverity.Warning,
        "a container can change its own files",
        "write securityContext.readOnlyRootFilesystem: true, and volumes for what it writes"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var field = container.At("securityContext.readOnlyRootFilesystem");
        return field.IsNotTrue ? field.Breaks("is not on") : null;
    }
}
