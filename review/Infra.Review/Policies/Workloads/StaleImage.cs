using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>A tag can be moved; what a node has under it is not looked up again. (kube-score: pull policy)</summary>
internal sealed class StaleImage()
    : ContainerPolicy(
        "INF667",
        PolicySeverity.Info,
        "a node may run an old image under a tag",
        "write imagePullPolicy: Always, or pin the image by digest"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var policy = container["imagePullPolicy"];
        return container["image"].Text is { } text && ImageName.Of(text).Digest is null && policy.IsNoneOf("Always")
            ? policy.Breaks($"is {policy.Shown}")
            : null;
    }
}
