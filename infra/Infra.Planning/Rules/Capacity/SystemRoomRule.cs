using Infra.Planning.Capacity;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>The system nodes hold AKS's own pods and the add-ons that belong there, also without any one zone.</summary>
internal sealed class SystemRoomRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF421", Severity.Error, "the system nodes are too few for what keeps the cluster alive");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var declared = cluster.Declared.Pools.Any(pool => pool is { Mode: PoolMode.System, IsSpot: false });
        if (!declared || ClusterRoom.LargestNode(cluster.Plan, PoolMode.System) is null)
        {
            yield break;
        }

        var needed = cluster.Demanded(PoolMode.System);
        var missing = needed.Beyond(ClusterRoom.AtMost(cluster.Plan, PoolMode.System));
        if (missing != default)
        {
            yield return Short(cluster, "at its largest", missing);
            yield break;
        }

        foreach (var zone in cluster.ZonesToLose)
        {
            missing = needed.Beyond(ClusterRoom.Without(cluster.Plan, zone, PoolMode.System));
            if (missing != default)
            {
                yield return Short(cluster, $"without zone {zone}", missing);
            }
        }
    }

    private Diagnostic Short(AksDraft cluster, string when, Room missing) =>
        Broken(
            cluster.Plan.SystemPool.Origin["max"],
            $"{when} the system nodes lack {missing} for AKS's own pods and the add-ons on them",
            "raise max, or write a larger size"
        );
}
