using Infra.Planning.Addresses;
using Infra.Planning.Collections;

namespace Infra.Planning.Settings;

/// <summary>Who reaches the API server.</summary>
public sealed record ApiServerSettings
{
    /// <summary>Only from the network itself. Pulumi then has to run inside it.</summary>
    public bool Private { get; init; }

    /// <summary>Where a private API server is found; none means a zone that AKS makes.</summary>
    public ApiServerZone? Zone { get; init; }

    /// <summary>Of a public API server, who may call it; none means everybody.</summary>
    public Seq<Cidr> Ranges { get; init; } = [];
}
