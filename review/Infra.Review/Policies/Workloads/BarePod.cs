using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A Pod by itself is not started again when its node goes. (release rule: controllers, not bare Pods)</summary>
internal sealed class BarePod()
    : ResourcePolicy(
        "INF660",
        PolicySeverity.Error,
        "a Pod has no controller",
        "make it a Deployment, a StatefulSet, a DaemonSet or a Job",
        ("kubernetes", "core", "Pod")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        return [inputs.Breaks("is a bare Pod")];
    }
}
