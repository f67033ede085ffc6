using Infra.Planning.Addresses;
using Infra.Planning.Collections;

namespace Infra.Planning.Settings;

/// <summary>Who reaches the API server.</summary>
public sealed record ApiServerSettings
{
    /// <summary>
    /// Whether it has addresses in the cluster's network, in a subnet of its own, so that nodes reach it without leaving.
    /// Default true. Azure can add it to a cluster later, and never take it away.
    /// </summary>
    public bool VnetIntegration { get; init; } = true;

    /// <summary>
    /// Only from the network itself: at its own address there, or at a private endpoint among the nodes without
    /// <see cref="VnetIntegration"/>. Pulumi then has to run inside it.
    /// </summary>
    public bool Private { get; init; }

    /// <summary>Where a private API server is found; none means a zone that AKS makes.</summary>
    public ApiServerZone? Zone { get; init; }

    /// <summary>Of a public API server, who may call it; none means everybody.</summary>
    public Seq<Cidr> Ranges { get; init; } = [];
}
