using Infra.Planning.AddOns;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Capacity;
using Infra.Planning.Collections;
using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Plan;

/// <summary>
/// Decides. It answers for every topology, wrong ones included, so that the rules can look at what would come of it and
/// report all that is wrong together.
/// </summary>
internal static class PlanBuilder
{
    public static PlatformPlan Build(PlatformTopology topology, AddressPlan addresses) =>
        new()
        {
            Stack = topology.Settings.Stack,
            Blocks = addresses.Lock.Blocks.Where(block => block.Key.Stack == topology.Settings.Stack).ToSeq(),
            Clusters = topology.Clusters.Select(cluster => BuildCluster(topology, cluster, addresses)).ToSeq(),
        };

    private static ClusterPlan BuildCluster(PlatformTopology topology, ClusterTopology cluster, AddressPlan addresses)
    {
        HostPlan host = cluster.Settings.Target switch
        {
            AksSettings aks => AksBuilder.Build(
                topology.Settings,
                cluster,
                aks,
                addresses.Find(topology.Settings.Stack, cluster.Settings.Name.Value) ?? ClusterAddresses.StandIn
            ),
            KubeconfigSettings existing => new KubeconfigPlan(existing.Kubeconfig),
            var other => throw new InvalidOperationException($"There is no plan for {other.GetType().Name}."),
        };
        var namespaces = new NamespaceBuilder(
            topology.Settings.Kubernetes,
            host is AksPlan made ? ClusterRoom.LargestNode(made) : null
        );
        return new()
        {
            Name = cluster.Settings.Name,
            Host = host,
            Namespaces = topology
                .Lines.SelectMany(line => line.Namespaces.Select(name => namespaces.Build(line, name)))
                .ToSeq(),
            AddOns = AddOnBuilder.Build(topology, cluster, host),
        };
    }
}
