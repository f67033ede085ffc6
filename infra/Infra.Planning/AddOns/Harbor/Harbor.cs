using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>The registry: a project, a robot account and a pull secret for every business line.</summary>
public sealed record Harbor(HarborSettings Settings) : AddOn
{
    public override string Name => "harbor";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Registry];

    /// <summary>The key that signs its tokens is a certificate that lasts; the chart would make a new one each time.</summary>
    public override Seq<Capability> Requires => [Capability.Certificates];

    public override Seq<Capability> Uses => [Capability.Edge, Capability.Names, Capability.Metrics];

    public override bool IsOncePerStack => true;
}
