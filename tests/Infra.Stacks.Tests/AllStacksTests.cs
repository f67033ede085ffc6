using Infra.Planning.Plan;
using Infra.Stacks.Tests.Kit;

namespace Infra.Stacks.Tests;

/// <summary>What holds whatever the stack.</summary>
public sealed class AllStacksTests
{
    private readonly Platform[] all = [Platform.Of("dev"), Platform.Of("staging"), Platform.Of("prod")];

    [Fact]
    public void The_same_Kubernetes_runs_everywhere() =>
        Assert.Single(Clusters.Select(cluster => cluster.Aks.Cluster.Kubernetes).Distinct());

    [Fact]
    public void No_range_of_one_cluster_meets_a_range_of_another() =>
        Assert.All(
            Clusters.SelectMany((cluster, at) => Clusters.Skip(at + 1).Select(other => (cluster, other))),
            pair =>
                Assert.DoesNotContain(
                    pair.cluster.Ranges,
                    range => pair.other.Ranges.Any(other => range.Overlaps(other))
                )
        );

    [Fact]
    public void Every_pod_range_can_grow_into_the_block_beside_it() =>
        Assert.All(
            Clusters,
            cluster => Assert.Contains(Blocks, block => block.Block == cluster.Aks.Cluster.Pods.Buddy)
        );

    [Fact]
    public void Every_address_is_locked() =>
        Assert.DoesNotContain(all.SelectMany(platform => platform.Warnings), warning => warning.Code.Id == "INF317");

    /// <summary>Where one wildcard entry and one wildcard certificate of the domain would reach them.</summary>
    [Fact]
    public void Every_host_lies_directly_below_the_domain_of_its_edge()
    {
        var edges = all.SelectMany(platform => platform.Plan.Clusters)
            .Select(cluster => cluster.Edge)
            .OfType<EdgePlan>()
            .ToList();

        Assert.Equal(4, edges.Count);
        Assert.All(
            edges,
            edge =>
                Assert.All(
                    edge.Routes,
                    route => Assert.Equal($"{edge.Domain}", route.Host[(route.Host.IndexOf('.') + 1)..])
                )
        );
    }

    private IEnumerable<Cluster> Clusters => all.SelectMany(platform => platform.Clusters);

    private IEnumerable<Planning.Addresses.Locking.LockedBlock> Blocks =>
        all.SelectMany(platform => platform.Plan.Blocks);
}
