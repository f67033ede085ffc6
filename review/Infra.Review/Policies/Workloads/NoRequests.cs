using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>The scheduler places it on a full node. Defaults of a limit range are a net, not a plan. (release rule: requests and limits)</summary>
internal sealed class NoRequests()
    : ContainerPolicy(
        "INF664",
        PolicySeverity.Error,
        "a container requests nothing",
        "write resources.requests with cpu and memory"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var requests = container.At("resources.requests");
        return new[] { requests["cpu"], requests["memory"] }
            .Where(field => field.Missing)
            .Select(field => field.Breaks("is not set"))
            .FirstOrDefault();
    }
}
