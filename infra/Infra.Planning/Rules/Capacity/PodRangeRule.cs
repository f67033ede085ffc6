using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;

namespace Infra.Planning.Rules;

/// <summary>
/// Every node takes a /24 of the pod range, whatever its number of pods, and so does every surge node, and every node of a
/// pool that is made anew beside the old one.
/// </summary>
internal sealed class PodRangeRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF401", Severity.Error, "the pod range is too small");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        if (cluster.Settings.Network.Pods is not { } pods)
        {
            yield break;
        }

        var count = NodeCount.Of(ClusterDemands.Of(cluster.Declared, cluster.Settings).Pools);
        var room = PodRange.Nodes(pods.PrefixLength);
        if (room < count.Sum)
        {
            yield return Broken(
                cluster.Path["network"]["pods"],
                $"{pods} holds {room} nodes, and there are up to {count.Sum} ({count})",
                $"write a /{PodRange.PrefixLengthFor(count.Sum)} or larger"
            );
        }
    }
}
