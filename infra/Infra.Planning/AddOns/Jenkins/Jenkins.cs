using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>Builds and deliveries: one agent template and one delivery pipeline for every business line.</summary>
public sealed record Jenkins(JenkinsSettings Settings) : AddOn
{
    public override string Name => "jenkins";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Pipelines];

    public override Seq<Capability> Requires => [Capability.Registry, Capability.Source];

    public override Seq<Capability> Uses => [Capability.Edge, Capability.Names, Capability.Certificates];

    public override bool IsOncePerStack => true;
}
