using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A setuid program in the image would make it root. (Pod Security: restricted)</summary>
internal sealed class Escalation()
    : ContainerPolicy(
        "INF669",
        PolicySeverity.Error,
        "a process may gain rights",
        "write securityContext.allowPrivilegeEscalation: false"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var field = container.At("securityContext.allowPrivilegeEscalation");
        return field.IsNotFalse ? field.Breaks("is not off") : null;
    }
}
