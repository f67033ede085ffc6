using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Few programs need any of them. (Pod Security: restricted)</summary>
internal sealed class KeptCapabilities()
    : ContainerPolicy(
        "INF671",
        PolicySeverity.Error,
        "a container keeps the rights of a root process",
        "write securityContext.capabilities.drop: [ALL]"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var drop = container.At("securityContext.capabilities.drop");
        return !drop.Unknown && !drop.Texts.Contains("ALL") ? drop.Breaks("does not drop ALL") : null;
    }
}
