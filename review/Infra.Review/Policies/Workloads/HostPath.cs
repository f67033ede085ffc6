using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>What can write there owns the node. (Pod Security: baseline)</summary>
internal sealed class HostPath()
    : WorkloadPolicy(
        "INF675",
        PolicySeverity.Error,
        "a Pod mounts a folder of its node",
        "use a volume of another kind"
    )
{
    protected override IEnumerable<Violation> Check(Workload workload, Estate estate)
    {
        return workload
            .Pod["volumes"]
            .Items.Select(volume => volume["hostPath"])
            .Where(path => path.Present)
            .Select(path => path.Breaks("is set"));
    }
}
