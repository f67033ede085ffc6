using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class ExternalDnsBuilder
{
    public static readonly NamespaceName Space = "external-dns";

    public static AddOnPlan Build(ExternalDns externalDns, AddOnSite site)
    {
        var pods = new PodsPlan
        {
            Name = "external-dns",
            Namespace = Space,
            // Two would write against each other; its chart has no key for it either.
            Replicas = 1,
            Each = Each,
        };
        return new()
        {
            Name = externalDns.Name,
            After = [],
            Namespaces = [site.Space(Space, "restricted", [pods], traffic: AddOnTraffic.OfControllers)],
            Pods = [pods],
        };
    }

    public static ResourcesPlan Each { get; } = ResourcesPlan.Of(20, 64, 128);
}
