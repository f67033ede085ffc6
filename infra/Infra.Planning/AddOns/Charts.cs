using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>
/// The charts, each pinned. State of November 2026; a newer version is tried by <c>version</c> in the settings and comes
/// here once its values were checked.
/// </summary>
internal static class Charts
{
    public static readonly ChartPin Harbor = new("harbor", "https://helm.goharbor.io", ChartVersion.Of("1.19.1"));

    public static readonly ChartPin Jenkins = new("jenkins", "https://charts.jenkins.io", ChartVersion.Of("5.9.53"));

    /// <summary>Brings GitLab 18.8.4. From 10.0 on, its keys are others.</summary>
    public static readonly ChartPin GitLab = new("gitlab", "https://charts.gitlab.io", ChartVersion.Of("9.8.4"));

    /// <summary>Its application, 3.4.4, is tested up to 1.35.</summary>
    public static readonly ChartPin ArgoCd = new(
        "argo-cd",
        "https://argoproj.github.io/argo-helm",
        ChartVersion.Of("10.1.1")
    )
    {
        TestedWith = new(32, 35),
    };

    public static readonly ChartPin ChaosMesh = new(
        "chaos-mesh",
        "https://charts.chaos-mesh.org",
        ChartVersion.Of("2.8.3")
    )
    {
        TestedWith = new(30, 35),
    };

    public static readonly ChartPin VirtualCluster = new(
        "vcluster",
        "https://charts.loft.sh",
        ChartVersion.Of("0.36.1")
    )
    {
        TestedWith = new(34, 36),
    };

    public static readonly ChartPin CertManager = new(
        "cert-manager",
        "oci://quay.io/jetstack/charts/cert-manager",
        ChartVersion.Of("v1.21.1")
    )
    {
        TestedWith = new(33, 36),
    };

    public static readonly ChartPin ExternalDns = new(
        "external-dns",
        "https://kubernetes-sigs.github.io/external-dns/",
        ChartVersion.Of("1.21.1")
    );

    public static readonly ChartPin Monitoring = new(
        "kube-prometheus-stack",
        "https://prometheus-community.github.io/helm-charts",
        ChartVersion.Of("88.5.3")
    );

    /// <summary>It brings the kinds of Gateway API.</summary>
    public static readonly ChartPin EnvoyGateway = new(
        "gateway-helm",
        "oci://docker.io/envoyproxy/gateway-helm",
        ChartVersion.Of("v1.9.0")
    )
    {
        TestedWith = new(33, 36),
    };

    public static readonly ChartPin Traefik = new(
        "traefik",
        "https://traefik.github.io/charts",
        ChartVersion.Of("41.3.0")
    );

    public static readonly ChartPin Haproxy = new(
        "kubernetes-ingress",
        "https://haproxytech.github.io/helm-charts",
        ChartVersion.Of("1.52.1")
    );

    public static Seq<ChartPin> All { get; } =
    [
        Harbor,
        Jenkins,
        GitLab,
        ArgoCd,
        ChaosMesh,
        VirtualCluster,
        CertManager,
        ExternalDns,
        Monitoring,
        EnvoyGateway,
        Traefik,
        Haproxy,
    ];
}
