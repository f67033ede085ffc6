using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>A named cluster is replaced by deleting it first; `protect` makes that a decision of its own. (azure-native: delete before replace)</summary>
internal sealed class Unprotected()
    : Policy("INF633", PolicySeverity.Error, "one command can delete a cluster or its network", "set protect on it")
{
    public override IEnumerable<Violation> Check(Estate estate) =>
        estate
            .Azure("containerservice", "ManagedCluster")
            .Concat(estate.Azure("network", "VirtualNetwork"))
            .Where(field => !field.Resource.Options.Protect)
            .Select(field => field.Breaks("is not protected"));
}
