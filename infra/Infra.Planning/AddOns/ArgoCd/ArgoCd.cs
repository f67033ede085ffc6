using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.AddOns;

/// <summary>
/// Keeps lines as their repositories say. It delivers the lines that are named, and nobody else delivers those.
/// </summary>
public sealed record ArgoCd(ArgoCdSettings Settings) : AddOn
{
    public override string Name => "argoCd";

    public override AddOnSettings Common => Settings;

    /// <summary>The lines whose workloads it owns. All others are delivered by their pipelines.</summary>
    public Seq<LineName> Lines { get; init; } = [];

    public override Seq<Capability> Provides => [Capability.GitOps];

    public override Seq<Capability> Requires => [Capability.Source];

    public override Seq<Capability> Uses =>
        [Capability.Edge, Capability.Names, Capability.Registry, Capability.Metrics];
}
