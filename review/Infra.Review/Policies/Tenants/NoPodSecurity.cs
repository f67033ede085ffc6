using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>Without the label any Pod is taken; without the pinned version the meaning changes with the next upgrade.</summary>
internal sealed class NoPodSecurity()
    : Policy(
        "INF693",
        PolicySeverity.Error,
        "a namespace of a line is not held to a Pod Security level",
        "label it with pod-security.kubernetes.io/enforce and a pinned enforce-version"
    )
{
    public override IEnumerable<Violation> Check(Estate estate)
    {
        foreach (var labels in estate.LineNamespaces().Select(space => space.At("metadata.labels")))
        {
            var (level, version) = (
                labels["pod-security.kubernetes.io/enforce"],
                labels["pod-security.kubernetes.io/enforce-version"]
            );
            if (level.IsNoneOf("restricted", "baseline"))
            {
                yield return level.Breaks($"is {level.Shown}");
            }
            else if (version.Missing || version.Is("latest"))
            {
                yield return version.Breaks($"is {version.Shown}");
            }
        }
    }
}
