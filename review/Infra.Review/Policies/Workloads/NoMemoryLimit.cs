using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A leak then takes its neighbours along. (release rule: requests and limits)</summary>
internal sealed class NoMemoryLimit()
    : ContainerPolicy(
        "INF665",
        PolicySeverity.Error,
        "a container may take all memory of its node",
        "write resources.limits.memory"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var limit = container.At("resources.limits.memory");
        return limit.Missing ? limit.Breaks("is not set") : null;
    }
}
