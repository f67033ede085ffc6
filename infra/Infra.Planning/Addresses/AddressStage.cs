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
        var demands = sound.Select(ClusterDemands.Of).OfType<ClusterDemand>().ToSeq();
        var plan = AddressPlanner.Plan(files.Space, files.Lock, new StackDemand(stack, demands));
        var changes = sound.Count == topology.Clusters.Count ? Changes(stack, demands, plan, deploying) : [];
        return (plan, files.Diagnostics.Concat(plan.Diagnostics).Concat(changes).ToSeq());
    }

    private static bool IsSound(ConfigPath path, Seq<Diagnostic> problems) =>
        !problems.Any(problem => problem.Place.IsWithin(path) || path.IsWithin(problem.Place));

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
            var stated = cluster.Pinned.Select(pin => (pin.Purpose, pin.Block.Family)).ToHashSet();
            var open = plan
                .Changes.Where(change => change.Key.Cluster == cluster.Name && change.After is not null)
                .Where(change =>
                    !stated.Contains((change.Key.Purpose, change.Key.Family))
                    && change.Key.Purpose != BlockPurpose.PodsGrowth
                )
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
