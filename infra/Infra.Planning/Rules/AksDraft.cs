using Infra.Planning.Capacity;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A cluster that the stack makes: as declared, as sized, and as it would come out.</summary>
internal sealed record AksDraft(
    PlatformTopology Topology,
    ClusterTopology Declared,
    AksSettings Settings,
    AksPlan Plan,
    Seq<AddOnPlan> AddOns
)
{
    public ConfigPath Path => Declared.Settings.Path;

    public IEnumerable<PoolPlan> Pools => [Plan.SystemPool, .. Plan.Pools];

    /// <summary>What all lines together may ask for.</summary>
    public Room Promised =>
        Topology
            .Lines.Where(line => line.LivesIn(Declared.Settings.Name))
            .SelectMany(line => line.Settings.Quotas.Values)
            .Aggregate(default(Room), (sum, quota) => sum + new Room(quota.Cpu, quota.Memory, quota.Pods));

    /// <summary>What else has to have a place: AKS's own pods, the add-ons, and what is declared.</summary>
    public IEnumerable<Demand> Demands =>
        SystemPods.Of(Plan).Concat(AddOns.SelectMany(addOn => addOn.Pods.Select(OfAddOn))).Concat(Declared.Demands);

    /// <summary>The zones of which any one may be lost.</summary>
    public IEnumerable<string> ZonesToLose =>
        Settings is { Resilience: Resilience.Zone, Zones.Count: > 1 } ? Settings.Zones.Select(zone => $"{zone}") : [];

    public Room Demanded(PoolMode pool) =>
        Demands
            .Where(demand => demand.Pool == pool)
            .Aggregate(default(Room), (sum, demand) => sum + new Room(demand.Cpu, demand.Memory, 1) * demand.Replicas);

    /// <summary>On the nodes of the lines. Pods on every node count as if no zone were lost, on the safe side.</summary>
    private Demand OfAddOn(PodsPlan pods) =>
        new(
            pods.Name,
            PoolMode.User,
            pods.Each.Cpu,
            pods.Each.Memory,
            pods.IsPerNode ? ClusterRoom.Nodes(Plan) : pods.Replicas
        );

    /// <summary>What of the room for users is left to be promised to lines.</summary>
    public Room Promisable(Room room) => (room - Demanded(PoolMode.User)).Percent(Settings.Overcommit);

    /// <summary>False where the capacity of a pool is not in the table, so that nothing can be proven.</summary>
    public bool HasKnownSizes => Plan.Pools.All(pool => VmSizes.Find(pool.Size) is not null);
}
