using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>It goes round the edge and its rules. (kube-score: no NodePort)</summary>
internal sealed class NodePort()
    : ResourcePolicy(
        "INF685",
        PolicySeverity.Error,
        "a Service opens a port on every node",
        "write type ClusterIP and a route through the edge",
        ("kubernetes", "core", "Service")
    )
{
    protected override IEnumerable<Violation> Check(Field inputs, Estate estate)
    {
        var type = inputs.At("spec.type");
        return type.BreaksIf(type.Is("NodePort"), "is NodePort");
    }
}
