using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>Keeps the entries of a DNS zone as the edge needs them.</summary>
public sealed record ExternalDns(ExternalDnsSettings Settings) : AddOn
{
    public override string Name => "externalDns";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Names];

    public override Seq<Capability> Uses => [Capability.Edge, Capability.Metrics];
}
