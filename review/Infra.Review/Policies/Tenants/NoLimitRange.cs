using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>Under a quota a Pod without requests is refused; defaults let it in and keep it small.</summary>
internal sealed class NoLimitRange()
    : Policy(
        "INF691",
        PolicySeverity.Error,
        "a namespace of a line has no limit range",
        "add a LimitRange with defaults"
    )
{
    public override IEnumerable<Violation> Check(Estate estate) =>
        estate
            .LineNamespaces()
            .Where(space => !estate.Kubernetes("core", "LimitRange").Any(each => each.IsIn(space)))
            .Select(space => space.Breaks("has no LimitRange"));
}
