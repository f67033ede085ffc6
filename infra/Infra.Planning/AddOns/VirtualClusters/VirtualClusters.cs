using Infra.Planning.Collections;
using Infra.Planning.Names;

namespace Infra.Planning.AddOns;

/// <summary>
/// A Kubernetes of its own for each line that is named, inside the line's namespace and quota: for those who need objects
/// of the whole cluster. It shares nodes and kernel with all others.
/// </summary>
public sealed record VirtualClusters(VirtualClusterSettings Settings) : AddOn
{
    public override string Name => "virtualClusters";

    public override AddOnSettings Common => Settings;

    public Seq<LineName> Lines { get; init; } = [];

    public override Seq<Capability> Provides => [Capability.VirtualClusters];
}
