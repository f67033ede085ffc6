using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>latest is another image on every node and cannot be rolled back. (kube-score: image tag)</summary>
internal sealed class MovingImage()
    : ContainerPolicy(
        "INF666",
        PolicySeverity.Error,
        "an image is not pinned",
        "write a tag of one version, or a digest"
    )
{
    protected override Violation? Check(Field container, Workload workload)
    {
        var image = container["image"];
        return image.Text is { } text && ImageName.Of(text) is { Digest: null, Tag: null or "latest" }
            ? image.Breaks($"is {image.Shown}")
            : null;
    }
}
