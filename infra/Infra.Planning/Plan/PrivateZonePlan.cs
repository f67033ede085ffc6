using Infra.Planning.Settings;

namespace Infra.Planning.Plan;

/// <summary>The private DNS zone in which a data service is found.</summary>
public sealed record PrivateZonePlan
{
    public required DataService Service { get; init; }

    public required string Name { get; init; }

    /// <summary>What joins the zone to the network, unless the zone exists.</summary>
    public required string Link { get; init; }

    /// <summary>The id of a zone that exists; none for one that is made.</summary>
    public required string? Existing { get; init; }
}
