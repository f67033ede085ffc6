using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>Keeps the entries of a zone of Azure DNS as the edge needs them.</summary>
public sealed record ExternalDns(ExternalDnsSettings Settings) : AddOn
{
    public override string Name => "externalDns";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Names];

    /// <summary>Its routes are what it makes entries of, and their kinds are what it looks for when it starts.</summary>
    public override Seq<Capability> Requires => [Capability.Edge];

    public override Seq<Capability> Uses => [Capability.Metrics];
}
