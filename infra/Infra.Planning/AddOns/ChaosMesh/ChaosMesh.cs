using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.AddOns;

/// <summary>
/// Faults on purpose, so that the loss of a zone is known before it happens. The drills follow from the topology.
/// </summary>
public sealed record ChaosMesh(ChaosMeshSettings Settings) : AddOn
{
    public override string Name => "chaosMesh";

    public override AddOnSettings Common => Settings;

    /// <summary>The lines that let themselves be hit. No other pod is ever touched.</summary>
    public Seq<LineName> Lines { get; init; } = [];

    public override Seq<Capability> Provides => [Capability.Chaos];

    /// <summary>Its webhook's certificate; the chart would make a new one each time.</summary>
    public override Seq<Capability> Requires => [Capability.Certificates];
}
