using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;

namespace Infra.Planning.AddOns;

internal static class CertManagerBuilder
{
    public static readonly NamespaceName Space = "cert-manager";

    /// <summary>Of the controller, by its chart.</summary>
    public const string Account = "cert-manager";

    public static AddOnPlan Build(CertManager certManager, AddOnSite site)
    {
        PodsPlan[] pods =
        [
            PodsPlan.Of(Space, "cert-manager", site.Replicas(2), CertManagerSizes.Controller),
            // Nothing is admitted while no webhook answers.
            PodsPlan.Of(Space, "cert-manager-webhook", site.Replicas(3), CertManagerSizes.Webhook),
            PodsPlan.Of(Space, "cert-manager-cainjector", site.Replicas(2), CertManagerSizes.Injector),
        ];
        var identities = Identities(certManager.Settings, site);
        return new()
        {
            Name = certManager.Name,
            After = [],
            Services = new() { Identities = identities },
            Namespaces = [site.Space(Space, "restricted", pods, traffic: Traffic)],
            Pods = [.. pods],
            Releases =
            [
                Charts.CertManager.Release(Space, certManager.Settings.Version, CertManagerValues.Of(site, identities)),
            ],
            Objects = [.. IssuerCompiler.Compile(certManager.Settings.Acme, Space, site)],
        };
    }

    /// <summary>The API server asks its webhook; it asks authorities, servers of names, and the edge by the way of others.</summary>
    private static AddOnTraffic Traffic { get; } =
        new()
        {
            In = [TrafficPlan.Anyone([new(10_250, "TCP")])],
            Out = [TrafficPlan.Anyone([.. AddOnTraffic.Api, new(80, "TCP"), new(53, "UDP"), new(53, "TCP")])],
        };

    /// <summary>For entries in the zone that show whose names are in a certificate.</summary>
    private static Seq<WorkloadIdentityPlan> Identities(CertManagerSettings settings, AddOnSite site) =>
        settings.Acme?.Zone is { } zone ? WorkloadIdentities.ForZone(Space, Account, zone, site) : [];
}

internal static class CertManagerSizes
{
    public static ResourcesPlan Controller { get; } = ResourcesPlan.Of(20, 96, 192);

    public static ResourcesPlan Webhook { get; } = ResourcesPlan.Of(20, 64, 128);

    public static ResourcesPlan Injector { get; } = ResourcesPlan.Of(20, 128, 256);
}
