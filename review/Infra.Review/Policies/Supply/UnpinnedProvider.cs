using Infra.Review.Reading;

namespace Infra.Review.Policies.Supply;

/// <summary>Without a version the newest plugin of the day plans the change, another one in staging than in production.</summary>
internal sealed class UnpinnedProvider()
    : Policy("INF650", PolicySeverity.Error, "a provider is not pinned", "give the resource or its provider a version")
{
    public override IEnumerable<Violation> Check(Estate estate) =>
        estate
            .Managed.Where(field => field.Type.IsProvider && field.Resource.Version is null && field["version"].Missing)
            .Select(field => field.Breaks("has no version"));
}
