using Infra.Review.Reading;

namespace Infra.Review.Policies.Workloads;

/// <summary>Kubernetes removes beta versions, and the object with them at the next upgrade. (kube-score: stable API versions)</summary>
internal sealed class DeprecatedApi()
    : Policy(
        "INF688",
        PolicySeverity.Warning,
        "an object uses an API version that will go",
        "write the stable version of the API"
    )
{
    public override IEnumerable<Violation> Check(Estate estate) =>
        estate
            .Managed.Where(field =>
                field.Type.Package == "kubernetes"
                && IsBuiltIn(field.Type.Module)
                && field.Type.Version.Contains("beta", StringComparison.Ordinal)
            )
            .Select(field => field.Breaks($"is of {field.Type.Module}/{field.Type.Version}"));

    private static bool IsBuiltIn(string group) =>
        !group.Contains('.')
        || group.EndsWith(".k8s.io", StringComparison.Ordinal)
            && !group.StartsWith("gateway.", StringComparison.Ordinal);
}
