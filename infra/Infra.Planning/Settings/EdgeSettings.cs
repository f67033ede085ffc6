using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.Settings;

/// <summary>How traffic comes into the clusters of the stack.</summary>
public sealed record EdgeSettings
{
    public required ConfigPath Path { get; init; }

    public required EdgeController Controller { get; init; }

    /// <summary>Every host that the stack serves lies directly below it.</summary>
    public required DomainName Domain { get; init; }

    /// <summary>Who signs the certificates.</summary>
    public IssuerSettings Issuer { get; init; } = new();

    /// <summary>Reached from inside the network only. Default false.</summary>
    public bool Private { get; init; }

    /// <summary>
    /// Where the edges of this stack's clusters answer, for calls from one cluster to another. A private edge on Azure
    /// answers in its planned subnet and needs none.
    /// </summary>
    public Seq<Cidr> Ranges { get; init; } = [];
}

/// <summary>What serves the routes.</summary>
public enum EdgeController
{
    /// <summary>Envoy Gateway, run by ourselves; on any cluster.</summary>
    EnvoyGateway,

    /// <summary>Application routing with the Gateway API, run by AKS.</summary>
    AksGateway,

    Traefik,

    /// <summary>Spelt <c>haproxy</c>.</summary>
    Haproxy,

    /// <summary>Known in order to be refused: it has ended.</summary>
    IngressNginx,
}

/// <summary>The cert-manager issuer of the edge's certificates.</summary>
public sealed record IssuerSettings
{
    public IssuerKind Kind { get; init; } = IssuerKind.SelfSigned;

    /// <summary>For <see cref="IssuerKind.Acme"/>: who is told when a certificate is about to end.</summary>
    public string Email { get; init; } = "";

    /// <summary>For <see cref="IssuerKind.Acme"/>. Default Let's Encrypt.</summary>
    public string Server { get; init; } = "https://acme-v02.api.letsencrypt.org/directory";

    /// <summary>For <see cref="IssuerKind.Existing"/>: the name of a ClusterIssuer.</summary>
    public string Name { get; init; } = "";
}

public enum IssuerKind
{
    /// <summary>Signed by the cluster itself; browsers warn. For development.</summary>
    SelfSigned,

    /// <summary>By a public authority that asks the edge over HTTP.</summary>
    Acme,

    /// <summary>By a ClusterIssuer that somebody else makes.</summary>
    Existing,
}
