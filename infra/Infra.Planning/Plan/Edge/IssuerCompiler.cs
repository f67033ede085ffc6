using Infra.Planning.AddOns;
using Infra.Planning.Names;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>
/// Writes the ClusterIssuer that signs the certificates of the edge: a public authority by ACME where that is asked for,
/// else a root of the cluster's own.
/// </summary>
internal static class IssuerCompiler
{
    /// <summary>Of the issuer, and of the Secret with the key of its account.</summary>
    public const string Name = "platform";

    /// <summary>Of the root certificate and its Secret; clients that trust it trust the edge.</summary>
    public const string Root = "platform-root";

    private const string Api = "cert-manager.io/v1";

    public static IEnumerable<ObjectPlan> Compile(AcmeSettings? acme, NamespaceName space, AddOnSite site) =>
        acme is null
            ?
            [
                Issuer(Root, ("selfSigned", Tree.Of())),
                RootOf(space),
                Issuer(Name, ("ca", Tree.Of(("secretName", Root)))),
            ]
            : [Issuer(Name, ("acme", Acme(acme, site)))];

    private static ObjectPlan Issuer(string name, (string Key, Tree? Value) kind) =>
        new()
        {
            ApiVersion = Api,
            Kind = "ClusterIssuer",
            Name = name,
            Spec = Tree.Of(kind),
        };

    /// <summary>Ten years; what it signs lives three months.</summary>
    private static ObjectPlan RootOf(NamespaceName space) =>
        new()
        {
            ApiVersion = Api,
            Kind = "Certificate",
            Name = Root,
            Namespace = space,
            Spec = Tree.Of(
                ("isCA", true),
                ("commonName", Root),
                ("secretName", Root),
                ("duration", "87600h"),
                ("privateKey", Tree.Of(("algorithm", "ECDSA"), ("size", 256), ("rotationPolicy", "Never"))),
                ("issuerRef", Tree.Of(("name", Root), ("kind", "ClusterIssuer"), ("group", "cert-manager.io")))
            ),
        };

    private static Tree.Map Acme(AcmeSettings acme, AddOnSite site) =>
        Tree.Of(
            ("email", acme.Email),
            ("server", acme.Server),
            ("privateKeySecretRef", Tree.Of(("name", $"{Name}-account"))),
            ("solvers", Tree.ListOf(Solver(acme, site)))
        );

    /// <summary>By an entry in the zone where there is one of ours; else the authority asks over HTTP, through the edge.</summary>
    private static Tree.Map Solver(AcmeSettings acme, AddOnSite site) =>
        acme.Zone is { } zone
            ? Tree.Of(("dns01", Tree.Of(("azureDNS", Entry(zone, site)))))
            : Tree.Of(("http01", Question(site)));

    /// <summary>The controller shows itself by the identity of its service account.</summary>
    private static Tree.Map Entry(ZoneSettings zone, AddOnSite site)
    {
        var aks = site.Host as AksPlan;
        return Tree.Of(
            ("hostedZoneName", zone.Name),
            ("resourceGroupName", zone.ResourceGroup),
            ("subscriptionID", $"{zone.Subscription ?? aks?.Subscription}"),
            ("environment", aks?.Environment == AzureEnvironment.China ? "AzureChinaCloud" : "AzurePublicCloud")
        );
    }

    private static Tree.Map Question(AddOnSite site)
    {
        // The default is a port of every node, which no quota has.
        (string Key, Tree? Value) service = ("serviceType", "ClusterIP");
        return site.Topology.Edge switch
        {
            IngressEdge { Settings.Controller: var controller } => Tree.Of(
                ("ingress", Tree.Of(("ingressClassName", EdgeBuilder.ClassOf(controller)), service))
            ),
            _ => Tree.Of(
                ("gatewayHTTPRoute", Tree.Of(("parentRefs", Tree.ListOf(GatewayCompiler.Parent("http"))), service))
            ),
        };
    }
}
