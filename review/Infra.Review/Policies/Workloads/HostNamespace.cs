using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>It then sees the traffic or the processes of all others. (Pod Security: baseline)</summary>
internal sealed class HostNamespace()
    : WorkloadPolicy(
        "INF674",
        PolicySeverity.Error,
        "a Pod shares a namespace of its node",
        "take hostNetwork, hostPID and hostIPC out"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        return new[] { workload.Pod["hostNetwork"], workload.Pod["hostPID"], workload.Pod["hostIPC"] }
            .Where(field => field.IsTrue)
            .Select(field => field.Breaks("is on"));
    }
}
