using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Collections;
using Infra.Planning.Plan;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Addresses;

/// <summary>The third stage of planning: from what is declared to the blocks of every cluster of the stack.</summary>
internal static class AddressStage
{
    /// <param name="problems">Of the settings; a cluster with one of them gets no blocks, and no report about blocks.</param>
    /// <param name="deploying">Then a block that is not locked is an error: another stack might be given the same.</param>
    internal static (AddressPlan Plan, Seq<Diagnostic> Diagnostics) Run(
        PlatformTopology topology,
        AddressFiles files,
        Seq<Diagnostic> problems,
        bool deploying
    )
    {
        var stack = topology.Settings.Stack;
        var sound = topology.Clusters.Where(cluster => IsSound(cluster.Settings.Path, problems)).ToSeq();
        var demands = sound.SelectMany(Demand).ToSeq();
        var plan = AddressPlanner.Plan(files.Space, files.Lock, new StackDemand(stack, demands));
        var changes = sound.Count == topology.Clusters.Count ? Changes(stack, demands, plan, deploying) : [];
        return (plan, files.Diagnostics.Concat(plan.Diagnostics).Concat(changes).ToSeq());
    }

    private static bool IsSound(ConfigPath path, Seq<Diagnostic> problems) =>
        !problems.Any(problem => problem.Place.IsWithin(path) || path.IsWithin(problem.Place));

    private static IEnumerable<ClusterDemand> Demand(ClusterTopology cluster)
    {
        if (cluster.Settings.Target is not AksSettings aks)
        {
            yield break;
        }

        var pools = PoolBuilder.Build(cluster, aks);
        yield return new()
        {
            Name = cluster.Settings.Name.Value,
            Place = cluster.Settings.Path,
            Pools = pools
                .Others.Prepend(pools.System)
                .GroupBy(pool => pool.Pool)
                .Select(pool => new PoolDemand(
                    pool.Key.Value,
                    pool.Sum(part => part.Max),
                    pool.Sum(part => part.Peak - part.Max)
                ))
                .ToSeq(),
            Subnets = [SubnetDemand.ApiServer, SubnetDemand.Edge, .. DataSubnets(aks.Network.DataServices)],
            Pinned = Pinned(aks.Network, cluster.Settings.Path["network"]).ToSeq(),
        };
    }

    private static IEnumerable<SubnetDemand> DataSubnets(Seq<DataService> services) =>
        services
            .Select(service =>
                service switch
                {
                    DataService.PostgreSql => SubnetDemand.PostgreSql,
                    DataService.MySql => SubnetDemand.MySql,
                    _ => SubnetDemand.Endpoints,
                }
            )
            .Distinct();

    private static IEnumerable<PinnedBlock> Pinned(NetworkSettings network, ConfigPath place)
    {
        return
        [
            .. Pin(BlockPurpose.Vnet, network.Vnet, "vnet"),
            .. Pin(BlockPurpose.Nodes, network.Nodes, "nodes"),
            .. Pin(BlockPurpose.ApiServer, network.ApiServer, "apiServer"),
            .. Pin(BlockPurpose.Edge, network.Edge, "edge"),
            .. Pin(BlockPurpose.Endpoints, network.Endpoints, "endpoints"),
            .. Pin(BlockPurpose.PostgreSql, network.PostgreSql, "postgreSql"),
            .. Pin(BlockPurpose.MySql, network.MySql, "mySql"),
            .. Pin(BlockPurpose.Pods, network.Pods, "pods"),
            .. Pin(BlockPurpose.Services, network.Services, "services"),
        ];

        IEnumerable<PinnedBlock> Pin(BlockPurpose purpose, Cidr? range, string key) =>
            range is { } stated ? [new(purpose, stated, place[key])] : [];
    }

    /// <summary>What people state is where it is without a lock; what was given to them may be given to others.</summary>
    private static IEnumerable<Diagnostic> Changes(
        string stack,
        Seq<ClusterDemand> demands,
        AddressPlan plan,
        bool deploying
    )
    {
        foreach (var cluster in demands)
        {
            var stated = cluster.Pinned.Select(pin => pin.Purpose).ToHashSet();
            var open = plan
                .Changes.Where(change => change.Key.Cluster == cluster.Name && change.After is not null)
                .Where(change => !stated.Contains(change.Key.Purpose) && change.Key.Purpose != BlockPurpose.PodsGrowth)
                .ToSeq();
            if (open.Count > 0)
            {
                yield return AddressDiagnostics.IsNotLocked(cluster, stack, open, deploying);
            }
        }

        var names = demands.Select(cluster => cluster.Name).ToHashSet(StringComparer.Ordinal);
        var left = plan
            .Changes.Where(change => change.Key.Stack == stack && !names.Contains(change.Key.Cluster))
            .Select(change => change.Key.Cluster)
            .Distinct();
        foreach (var cluster in left)
        {
            yield return AddressDiagnostics.IsLeft(stack, cluster);
        }
    }
}
