using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class VirtualClusterBuilder
{
    /// <summary>Its pods run in the line's namespace and out of the line's quota, which is counted already.</summary>
    public static AddOnPlan Build(VirtualClusters virtualClusters, AddOnSite site) =>
        new()
        {
            Name = virtualClusters.Name,
            After = [],
            Namespaces = [],
            Pods = [],
        };
}
