using Infra.Planning.Addresses;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;

namespace Infra.Planning.Settings;

/// <summary>A network in the middle of others, with what they share: ways out, ways to the premises, DNS.</summary>
public sealed record HubSettings
{
    public required ResourceId Network { get; init; }

    /// <summary>Its addresses, which stand in <c>addresses.yaml</c> as taken.</summary>
    public required Seq<Cidr> Ranges { get; init; }

    /// <summary>Where its firewall listens; none where traffic does not leave through it.</summary>
    public IpAddress? Firewall { get; init; }

    /// <summary>Whether the way to the premises leads through its VPN or ExpressRoute gateway. Default false.</summary>
    public bool Gateway { get; init; }

    /// <summary>
    /// Whether the stack makes the hub's half of the peering too, for which it needs rights there. Default false: the plan
    /// gives the command.
    /// </summary>
    public bool BothWays { get; init; }
}
