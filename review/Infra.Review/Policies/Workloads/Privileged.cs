using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>It can do what root on the node can. (Pod Security: baseline)</summary>
internal sealed class Privileged()
    : ContainerPolicy(
        "INF670",
        PolicySeverity.Error,
        "a container is privileged",
        "take securityContext.privileged out"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var field = container.At("securityContext.privileged");
        return field.IsTrue ? field.Breaks("is on") : null;
    }
}
