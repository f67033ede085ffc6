using Infra.Review.Reading;

namespace Infra.Review.Policies.Tenants;

/// <summary>One line could take the whole cluster. (AKS baseline 16)</summary>
internal sealed class NoQuota()
    : Policy("INF690", PolicySeverity.Error, "a namespace of a line has no quota", "add a ResourceQuota")
{
    public override IEnumerable<Violation> Check(Estate estate) =>
        estate
            .LineNamespaces()
            .Where(space => !estate.Kubernetes("core", "ResourceQuota").Any(each => each.IsIn(space)))
            .Select(space => space.Breaks("has no ResourceQuota"));
}
