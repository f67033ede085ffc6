using System.Security.Cryptography;
using System.Text;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Quantities;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>Makes Azure's pools from the declared ones.</summary>
internal static class PoolBuilder
{
    private const string GenerationLetters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private const string SpotLabel = "kubernetes.azure.com/scalesetpriority";

    private static readonly PoolSettings NoSettings = PoolSettings.NotGiven(StackConfig.Root);

    public static (PoolPlan System, Seq<PoolPlan> Others) Build(ClusterTopology cluster, AksSettings aks)
    {
        var first =
            cluster.Pools.FirstOrDefault(pool => pool.Mode == PoolMode.System) ?? NodePool.System("system", NoSettings);
        var others = cluster.Pools.Where(pool => !ReferenceEquals(pool, first));
        return (
            Build(first, aks, aks.Zones, part: "", parts: 1) with
            {
                // It cannot be swapped for another, so that a generation in its name would only break the update.
                Name = first.Name.Value,
            },
            others.SelectMany(pool => Spread(pool, aks)).ToSeq()
        );
    }

    /// <summary>True where the pool becomes one pool in each zone.</summary>
    public static bool IsPerZone(NodePool pool, AksSettings aks) =>
        pool.Layout == PoolLayout.PerZone && aks.Resilience == Resilience.Zone && aks.Zones.Count > 1;

    private static IEnumerable<PoolPlan> Spread(NodePool pool, AksSettings aks) =>
        IsPerZone(pool, aks)
            ? aks.Zones.Select(zone => Build(pool, aks, [zone], part: $"{zone}", parts: aks.Zones.Count))
            : [Build(pool, aks, aks.Zones, part: "", parts: 1)];

    private static PoolPlan Build(NodePool pool, AksSettings aks, Seq<int> zones, string part, int parts)
    {
        var settings = pool.Settings;
        var min = Share(settings.Min, parts);
        var plan = new PoolPlan
        {
            Origin = settings.Path,
            Pool = pool.Name,
            Name = "",
            Mode = pool.Mode,
            Size = settings.Size,
            Zones = zones.Select(zone => $"{zone}").ToSeq(),
            Count = min,
            Min = min,
            Max = Share(settings.Max, parts),
            MaxPods = settings.MaxPods,
            Surge = pool.IsSpot ? null : settings.Surge,
            OsDisk = settings.OsDisk,
            OsDiskSize = settings.OsDiskSize,
            Labels = Labels(pool),
            Taints = Taints(pool),
            IsSpot = pool.IsSpot,
            Subnet = BlockPurpose.NodesOf(
                zone: part.Length > 0 && ZonalEgress.Is(aks) ? part : null,
                pool: settings.OwnSubnet ? pool.Name.Value : null
            ),
        };
        return plan with { Name = pool.Name.Value + part + Generation(plan, part) };
    }

    /// <summary>Rounded up, so that the parts together never have less than was asked for.</summary>
    private static int Share(int whole, int parts) => (whole + parts - 1) / parts;

    private static SortedMap<string> Labels(NodePool pool)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["infra/pool"] = pool.Name.Value };
        if (pool.IsSpot)
        {
            labels[SpotLabel] = "spot";
        }

        return new(labels);
    }

    // Azure puts the label and the taint on spot pools itself; stated, they are no difference at the next refresh.
    private static Seq<string> Taints(NodePool pool) =>
        pool.Mode == PoolMode.System ? ["CriticalAddonsOnly=true:NoSchedule"]
        : pool.IsSpot ? [$"{SpotLabel}=spot:NoSchedule"]
        : [];

    /// <summary>
    /// Two letters from everything that Azure cannot change in a pool. When one of them changes, so does the name: the new
    /// pool is made before the old one goes.
    /// </summary>
    /// <param name="part">The zone that the name already holds.</param>
    private static string Generation(PoolPlan pool, string part)
    {
        var zones = part.Length > 0 ? "" : $"{pool.Zones}";
        // The shared subnet is left out: pools that were made before there were others keep their names.
        var subnet =
            pool.Subnet == BlockPurpose.Nodes
                ? ""
                : $"|{(pool.Subnet.NodeZone is null ? "" : "zone")}/{pool.Subnet.NodePool}";
        var fixedForLife =
            $"{pool.Size}|{zones}|{pool.MaxPods}|{pool.OsDisk}|{pool.OsDiskSize}|{(pool.IsSpot ? "spot" : "regular")}{subnet}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(fixedForLife));
        return $"{Letter(hash[0], hash[1])}{Letter(hash[2], hash[3])}";

        static char Letter(byte high, byte low) => GenerationLetters[((high << 8) + low) % GenerationLetters.Length];
    }
}
