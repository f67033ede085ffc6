using Infra.Planning.Quantities;

namespace Infra.Planning.Plan;

/// <summary>What joins the network to a hub. Traffic flows when both halves are there.</summary>
public sealed record HubPlan
{
    /// <summary>The half in our network.</summary>
    public required string Peering { get; init; }

    public required ResourceId Network { get; init; }

    /// <summary>Whether the hub's gateway leads to the premises.</summary>
    public required bool UsesGateway { get; init; }

    /// <summary>The half in the hub's network.</summary>
    public required string RemotePeering { get; init; }

    /// <summary>Whether we make that half too.</summary>
    public required bool MakesRemote { get; init; }

    /// <summary>What makes that half, for whoever owns the hub.</summary>
    public required string RemoteCommand { get; init; }
}
