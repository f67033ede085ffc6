using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Only the edge should be reached from outside. (AKS baseline 10)</summary>
internal sealed class OpenLoadBalancer()
    : ResourcePolicy(
        "INF686",
        PolicySeverity.Warning,
        "a Service is open to the whole internet",
        "write loadBalancerSourceRanges, or make it internal; for the edge itself, suppress this with that reason",
        ("kubernetes", "core", "Service")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var ranges = inputs.At("spec.loadBalancerSourceRanges");
        var inner = inputs.At("metadata.annotations")["service.beta.kubernetes.io/azure-load-balancer-internal"];
        return ranges.BreaksIf(
            inputs.At("spec.type").Is("LoadBalancer") && inner.IsNotTrue && ranges.IsEmpty,
            "is not set"
        );
    }
}
