using Infra.Planning.Collections;

namespace Infra.Planning.AddOns;

/// <summary>
/// Faults on purpose, so that the loss of a zone is known before it happens. The drills follow from the topology, and hit
/// the pods of those lines that allow it, and no other pod.
/// </summary>
public sealed record ChaosMesh(ChaosMeshSettings Settings) : AddOn
{
    public override string Name => "chaosMesh";

    public override AddOnSettings Common => Settings;

    public override Seq<Capability> Provides => [Capability.Chaos];

    /// <summary>Its webhook's certificate; the chart would make a new one each time.</summary>
    public override Seq<Capability> Requires => [Capability.Certificates];
}
