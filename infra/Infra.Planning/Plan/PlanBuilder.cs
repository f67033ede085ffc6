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
    public static PlatformPlan Build(PlatformTopology topology, AddressPlan addresses)
    {
        var hosts = topology.Clusters.Select(cluster => BuildHost(topology, cluster, addresses)).ToSeq();
        return new()
        {
            Stack = topology.Settings.Stack,
            Registry = HarborAccounts.Of(topology),
            Blocks = addresses.Lock.Blocks.Where(block => block.Key.Stack == topology.Settings.Stack).ToSeq(),
            Clusters = topology
                .Clusters.Zip(hosts, (cluster, host) => BuildCluster(topology, cluster, host, hosts))
                .ToSeq(),
        };
    }

    private static HostPlan BuildHost(PlatformTopology topology, ClusterTopology cluster, AddressPlan addresses) =>
        cluster.Settings.Target switch
        {
            AksSettings aks => AksBuilder.Build(
                topology,
                cluster,
                aks,
                addresses.Find(topology.Settings.Stack, cluster.Settings.Name.Value) ?? ClusterAddresses.StandIn
            ),
            KubeconfigSettings existing => new KubeconfigPlan(existing.Kubeconfig),
            var other => throw new InvalidOperationException($"There is no plan for {other.GetType().Name}."),
        };

    private static ClusterPlan BuildCluster(
        PlatformTopology topology,
        ClusterTopology cluster,
        HostPlan host,
        Seq<HostPlan> hosts
    )
    {
        var name = cluster.Settings.Name;
        var (addOns, edge) = AddOnBuilder.Build(topology, cluster, host);
        var namespaces = new NamespaceBuilder(
            topology.Settings,
            new TenantPolicies(topology, name, edge, called => EdgeBuilder.RangesFor(called, topology, hosts)),
            AdmissionBuilder.ImageSources(topology),
            topology.AddOnsOn().OfType<ChaosMesh>().Any(),
            host is AksPlan made ? ClusterRoom.LargestLineNode(made) : null
        );
        var pipelines = LinePipelines.Of(topology, cluster, hosts);
        var lines = topology.Lines.Where(line => line.LivesIn(name)).ToSeq();
        var gitOps = LineGitOps.Of(topology);
        var guests = LineVirtualCluster.Of(new AddOnSite(topology, cluster, host));
        return new()
        {
            Name = name,
            Host = host,
            Admission = AdmissionBuilder.Build(topology, lines, PodMakers.In(topology, cluster, host, edge)),
            Namespaces = lines
                .SelectMany(line =>
                    line.Namespaces.Select(space =>
                        guests.Into(gitOps.Into(pipelines.Into(namespaces.Build(line, space), line), line), line) with
                        {
                            Pull = HarborAccounts.PullOf(line, topology),
                        }
                    )
                )
                .ToSeq(),
            AddOns = addOns,
            Edge = edge,
            Calls = CallBuilder.Build(topology, name),
        };
    }
}
