using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Plan;
using Infra.Planning.Settings;

namespace Infra.Planning.AddOns;

internal static class ExternalDnsBuilder
{
    public static readonly NamespaceName Space = "external-dns";

    /// <summary>Of the Secret with what it has to know of Azure.</summary>
    public const string Secret = "azure";

    /// <summary>The file in it, where the program looks for it.</summary>
    public const string File = "azure.json";

    /// <summary>Of its pods and of their service account, by its chart.</summary>
    private const string Account = "external-dns";

    public static AddOnPlan Build(ExternalDns externalDns, AddOnSite site)
    {
        var settings = externalDns.Settings;
        // Two would write against each other; its chart has no key for it either.
        var pods = PodsPlan.Of(Space, Account, 1, Each);
        var identities = WorkloadIdentities.ForZone(
            Space,
            Account,
            settings.Zone,
            site,
            isPrivate: settings.Private,
            findsZone: true
        );
        return new()
        {
            Name = externalDns.Name,
            After = [],
            Services = new() { Identities = identities },
            Namespaces = [site.Space(Space, "restricted", [pods], traffic: AddOnTraffic.OfControllers)],
            Pods = [pods],
            Secrets = SecretsOf(settings.Zone, identities, site),
            Releases =
            [
                Charts.ExternalDns.Release(Space, settings.Version, ExternalDnsValues.Of(settings, site, identities)),
            ],
        };
    }

    public static ResourcesPlan Each { get; } = ResourcesPlan.Of(20, 64, 128);

    /// <summary>None on a cluster that is none of Azure's, which a rule refuses.</summary>
    private static Seq<SecretPlan> SecretsOf(ZoneSettings zone, Seq<WorkloadIdentityPlan> identities, AddOnSite site) =>
        site.Host is AksPlan aks && identities is [var identity]
            ?
            [
                new()
                {
                    Name = Secret,
                    Namespace = Space,
                    Entries = new([
                        new(
                            File,
                            new SecretSource.AzureAccess(
                                new(identity.Name),
                                zone.Subscription ?? aks.Subscription,
                                zone.ResourceGroup,
                                aks.Environment
                            )
                        ),
                    ]),
                },
            ]
            : [];
}
