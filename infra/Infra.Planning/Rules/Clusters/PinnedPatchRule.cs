using Infra.Planning.Settings;

namespace Infra.Planning.Rules;

/// <summary>Nobody pins what Azure was asked to move.</summary>
internal sealed class PinnedPatchRule : Rule
{
    public override DiagnosticCode Code { get; } =
        new("INF250", Severity.Warning, "a Kubernetes version is pinned and moved at once");

    public override IEnumerable<Diagnostic> Check(Draft draft)
    {
        var (settings, place) = (draft.Topology.Settings, StackConfig.Root["kubernetes"]);
        if (
            draft.Clusters.Any()
            && draft.IsSound(place)
            && settings is { Kubernetes: { Patch: not null } version, Upgrades.Cluster: not ClusterChannel.None }
        )
        {
            yield return Broken(
                place,
                $"{version} holds until the first upgrade by the channel only",
                $"write \"{version.MinorText}\", or upgrades.cluster: none"
            );
        }
    }
}
