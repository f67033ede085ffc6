using System.Globalization;
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

    private const decimal NoPriceLimit = -1;

    private const string SpotLabel = "kubernetes.azure.com/scalesetpriority";

    private static readonly PoolSettings NoSettings = PoolSettings.NotGiven(StackConfig.Root);

    public static (PoolPlan System, Seq<PoolPlan> Others) Build(ClusterTopology cluster, AksSettings aks)
    {
        var first =
            cluster.Pools.FirstOrDefault(pool => pool.Mode == PoolMode.System) ?? NodePool.System("system", NoSettings);
        var others = cluster.Pools.Where(pool => !ReferenceEquals(pool, first));
        return (
            Build(first, aks, ZonesOf(first, aks), part: "", parts: 1) with
            {
                // It cannot be swapped for another, so that a generation in its name would only break the update.
                Name = first.Name.Value,
            },
            others.SelectMany(pool => Spread(pool, aks)).ToSeq()
        );
    }

    /// <summary>True where the pool becomes one pool in each zone.</summary>
    public static bool IsPerZone(NodePool pool, AksSettings aks) =>
        pool.Layout == PoolLayout.PerZone && aks.Resilience == Resilience.Zone && ZonesOf(pool, aks).Count > 1;

    /// <summary>The pool's own, else those of the cluster.</summary>
    public static Seq<int> ZonesOf(NodePool pool, AksSettings aks) =>
        pool.Settings.Zones.Count > 0 ? pool.Settings.Zones : aks.Zones;

    private static IEnumerable<PoolPlan> Spread(NodePool pool, AksSettings aks)
    {
        var zones = ZonesOf(pool, aks);
        return IsPerZone(pool, aks)
            ? zones.Select(zone => Build(pool, aks, [zone], part: $"{zone}", parts: zones.Count))
            : [Build(pool, aks, zones, part: "", parts: 1)];
    }

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
            Os = pool.Os,
            Image = settings.Image ?? (pool.Os == PoolOs.Windows ? NodeImage.Windows2022 : NodeImage.AzureLinux),
            Size = settings.Size,
            Zones = zones.Select(zone => $"{zone}").ToSeq(),
            Count = min,
            Min = min,
            Max = Share(settings.Max, parts),
            MaxPods = settings.MaxPods,
            Upgrade = pool.IsSpot
                ? null
                : new(settings.Surge, settings.DrainTimeout, settings.Soak, settings.Undrainable),
            OsDisk = settings.OsDisk,
            OsDiskSize = settings.OsDiskSize,
            Labels = Labels(pool),
            Taints = Taints(pool),
            Subnet = BlockPurpose.NodesOf(
                zone: part.Length > 0 && ZonalEgress.Is(aks) ? part : null,
                pool: settings.OwnSubnet ? pool.Name.Value : null
            ),
            HostEncryption = settings.HostEncryption,
            Spot = pool.IsSpot
                ? new(settings.Eviction ?? SpotEviction.Delete, settings.MaxPrice ?? NoPriceLimit)
                : null,
        };
        return plan with { Name = pool.Name.Value + part + Generation(plan, part) };
    }

    /// <summary>Rounded up, so that the parts together never have less than was asked for.</summary>
    private static int Share(int whole, int parts) => (whole + parts - 1) / parts;

    private static SortedMap<string> Labels(NodePool pool)
    {
        var labels = new SortedMap<string>([new("infra/pool", pool.Name.Value)]);
        return pool.Labels.With(pool.IsSpot ? labels.With([new(SpotLabel, "spot")]) : labels);
    }

    // Azure puts the label and the taint on spot pools itself; stated, they are no difference at the next refresh.
    private static Seq<string> Taints(NodePool pool)
    {
        var own = new List<string>();
        if (pool.Mode == PoolMode.System)
        {
            own.Add(PoolPlan.CriticalAddOnsOnly);
        }

        if (pool.IsSpot)
        {
            own.Add($"{SpotLabel}=spot:NoSchedule");
        }

        if (pool.Os == PoolOs.Windows)
        {
            // Most images are for Linux, and Kubernetes would try them here.
            own.Add("os=windows:NoSchedule");
        }

        return own.Concat(pool.Taints.Select(taint => $"{taint}")).Distinct().ToSeq();
    }

    /// <summary>
    /// Two letters from everything that Azure cannot change in a pool. When one of them changes, so does the name: the new
    /// pool is made before the old one goes.
    /// </summary>
    /// <param name="part">The zone that the name already holds.</param>
    private static string Generation(PoolPlan pool, string part)
    {
        var zones = part.Length > 0 ? "" : $"{pool.Zones}";
        var fixedForLife = new StringBuilder(
            $"{pool.Size}|{zones}|{pool.MaxPods}|{pool.OsDisk}|{pool.OsDiskSize}|{(pool.IsSpot ? "spot" : "regular")}"
        );
        // What is usual is left out: pools that were made before there was a choice keep their names.
        if (pool.Subnet != BlockPurpose.Nodes)
        {
            fixedForLife.Append($"|{(pool.Subnet.NodeZone is null ? "" : "zone")}/{pool.Subnet.NodePool}");
        }

        if (pool.Os != PoolOs.Linux)
        {
            fixedForLife.Append($"|{pool.Os} {pool.Image}");
        }

        if (pool.HostEncryption)
        {
            fixedForLife.Append("|encrypted");
        }

        if (pool.Spot is { } spot && (spot.Eviction != SpotEviction.Delete || spot.MaxPrice != NoPriceLimit))
        {
            fixedForLife.Append(CultureInfo.InvariantCulture, $"|{spot.Eviction} {spot.MaxPrice:0.#####}");
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{fixedForLife}"));
        return $"{Letter(hash[0], hash[1])}{Letter(hash[2], hash[3])}";

        static char Letter(byte high, byte low) => GenerationLetters[((high << 8) + low) % GenerationLetters.Length];
    }
}
