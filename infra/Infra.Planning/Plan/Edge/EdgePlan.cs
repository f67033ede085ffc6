using Infra.Planning.Collections;
using Infra.Planning.Names;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>Where traffic comes into one cluster.</summary>
public sealed record EdgePlan
{
    public required EdgeController Controller { get; init; }

    /// <summary>Of the controller, the proxies and everything that belongs to neither a line nor an add-on.</summary>
    public required NamespaceName Namespace { get; init; }

    /// <summary>Of the GatewayClass or IngressClass.</summary>
    public required string Class { get; init; }

    public required DomainName Domain { get; init; }

    /// <summary>The ClusterIssuer that signs the certificates.</summary>
    public required string Issuer { get; init; }

    /// <summary>The add-on that makes the issuer; null where somebody else does.</summary>
    public required string? CertificatesBy { get; init; }

    /// <summary>Whether a public authority asks over HTTP, and pods beside the services answer it through the edge.</summary>
    public required bool SolvesBesideRoutes { get; init; }

    /// <summary>Of the controller and of the proxies each: fewest and most.</summary>
    public required int Replicas { get; init; }

    public required int MaxReplicas { get; init; }

    /// <summary>Whether no two proxies share a zone as long as there are enough, and one stays in an interruption.</summary>
    public bool IsSpread => Replicas > 1;

    /// <summary>On the Service of type LoadBalancer.</summary>
    public required SortedMap<string> ServiceAnnotations { get; init; }

    /// <summary>The longest time that any route gives a request.</summary>
    public required TimeSpan LongestRequest { get; init; }

    /// <summary>The pods that forward traffic to services.</summary>
    public required PeerPlan Proxies { get; init; }

    public required Seq<RoutePlan> Routes { get; init; }

    /// <summary>The add-ons that have to be there before its objects: the controller, and whoever gives certificates.</summary>
    public required Seq<string> After { get; init; }

    /// <summary>Objects that make the edge what it is, in the order in which they are made.</summary>
    public required Seq<ObjectPlan> Objects { get; init; }

    /// <summary>For the Ingress API only.</summary>
    public required Seq<IngressPlan> Ingresses { get; init; }
}

/// <summary>A way in, decided.</summary>
public sealed record RoutePlan
{
    /// <summary>The line or add-on that it belongs to.</summary>
    public required string Owner { get; init; }

    /// <summary>The whole name.</summary>
    public required string Host { get; init; }

    /// <summary>Of the listener, the certificate and the route: the host without the domain of the edge.</summary>
    public required string Label { get; init; }

    public required string Path { get; init; }

    public required NamespaceName Namespace { get; init; }

    public required ServiceName Service { get; init; }

    public required int Port { get; init; }

    /// <summary>Of the pods behind the service.</summary>
    public required SortedMap<string> PodLabels { get; init; }

    /// <summary>On which these pods listen; network policies see it.</summary>
    public required int PodPort { get; init; }

    public required TimeSpan Timeout { get; init; }

    /// <summary>Null lets any through.</summary>
    public required Memory? BodyLimit { get; init; }

    /// <summary>Whether the cluster keeps the entry of the host in DNS.</summary>
    public bool HasEntry { get; init; }
}

/// <summary>An Ingress: one host in one namespace.</summary>
public sealed record IngressPlan
{
    public required string Name { get; init; }

    public required NamespaceName Namespace { get; init; }

    public required SortedMap<string> Annotations { get; init; }

    public required string Class { get; init; }

    public required string Host { get; init; }

    /// <summary>The Secret that cert-manager keeps the certificate in.</summary>
    public required string Certificate { get; init; }

    public required Seq<IngressPathPlan> Paths { get; init; }
}

public sealed record IngressPathPlan(string Path, ServiceName Service, int Port);
