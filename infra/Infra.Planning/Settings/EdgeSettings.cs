using Infra.Planning.AddOns;
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

    /// <summary>
    /// The ClusterIssuer of somebody else that signs the certificates. Without it, the add-on certManager brings one.
    /// </summary>
    public string? Issuer { get; init; }

    /// <summary>Of the controller's chart. Default the pinned one.</summary>
    [Promoted]
    public ChartVersion? Version { get; init; }

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
