using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>The console for people: kuboard version 4, which has no chart, as resources of our own.</summary>
public sealed record Kuboard(KuboardSettings Settings) : AddOn
{
    public override string Name => "kuboard";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Console];

    public override Seq<Capability> Uses => [Capability.Edge, Capability.Names, Capability.Certificates];

    public override bool IsOncePerStack => true;
}
