using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>Certificates: a root of the cluster's own, and public ones by ACME where that is asked for.</summary>
public sealed record CertManager(CertManagerSettings Settings) : AddOn
{
    public override string Name => "certManager";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Certificates];

    /// <summary>Whoever serves the edge brings the kinds that it looks for when it starts.</summary>
    public override Seq<Capability> Uses => [Capability.Edge];
}
