using Infra.Components.Tests.Kit;
using Infra.Planning.Settings;
using Infra.Stacks.Tests.Kit;

namespace Infra.Stacks.Tests;

/// <summary>Two cells, so that one can be lost or worked on.</summary>
public sealed class ProdTests
{
    private readonly Platform prod = Platform.Of("prod");

    [Fact]
    public void There_are_two_cells() =>
        Assert.Equal(["prod-1", "prod-2"], prod.Clusters.Select(cluster => cluster.Name));

    [Fact]
    public void Both_have_an_SLA() =>
        Assert.All(prod.Clusters, cluster => Assert.Equal(ClusterTier.Standard, cluster.Tier));

    [Fact]
    public void Apps_have_a_pool_of_equal_size_in_each_of_three_zones() =>
        Assert.All(prod.Clusters, cluster => Assert.True(cluster.Pool("apps").HasAPartInEach("1", "2", "3")));

    [Fact]
    public void No_two_ranges_meet()
    {
        var ranges = prod.Clusters.SelectMany(cluster => cluster.Ranges).ToList();

        Assert.NotEmpty(ranges);
        Assert.All(
            ranges.SelectMany((range, at) => ranges.Skip(at + 1).Select(other => (range, other))),
            pair => Assert.False(pair.range.Overlaps(pair.other), $"{pair.range} and {pair.other}")
        );
    }

    [Fact]
    public void Every_line_lives_in_both_cells_with_the_same_quota() =>
        Assert.All(
            prod.Clusters[0].Namespaces,
            name => Assert.Equal(prod.Clusters[0].Namespace(name).Quota, prod.Clusters[1].Namespace(name).Quota)
        );

    [Fact]
    public void Nobody_comes_in_beside_Entra() =>
        Assert.All(prod.Clusters, cluster => Assert.False(cluster.Aks.Cluster.LocalAccounts));

    [Fact]
    public void The_API_servers_answer_known_callers_only() =>
        Assert.All(
            prod.Clusters,
            cluster =>
                Assert.True(cluster.Aks.Cluster.PrivateApiServer || cluster.Aks.Cluster.ApiServerRanges.Count > 0)
        );

    [Fact]
    public void What_delivers_reaches_the_API_servers_of_both_cells()
    {
        var policy = prod.Clusters[0].Namespace("payments").Policies.Single(policy => policy.Name == "pipelines");

        Assert.Equal(
            prod.Clusters.SelectMany(cluster => cluster.Aks.Network.ApiServer?.Ranges ?? [])
                .Select(range => $"{range}"),
            (policy.Egress ?? []).SelectMany(traffic => traffic.Peers).Select(peer => peer.Range).OfType<string>()
        );
    }

    [Theory]
    [InlineData("ManagedCluster")]
    [InlineData("PublicIPPrefix")]
    [InlineData("ResourceGroup")]
    [InlineData("VirtualNetwork")]
    public async Task What_cannot_be_made_again_without_loss_is_protected_or_outlives_its_deletion(string type)
    {
        var run = await StackRun.OfAsync("prod");

        Assert.NotEmpty(run.All(type));
        Assert.All(
            run.All(type),
            resource =>
            {
                var options = run.OptionsOf(resource);
                Assert.True(options.Protect is true || options.RetainOnDelete is true, resource.Name);
            }
        );
    }

    [Fact]
    public async Task A_node_pool_that_Azure_cannot_change_is_replaced_in_its_zone_only()
    {
        var run = await StackRun.OfAsync("prod");

        Assert.Equal(run.All("AgentPool").Length, run.All("AgentPool").Select(pool => pool.Name).Distinct().Count());
        Assert.All(
            run.All("AgentPool"),
            pool => Assert.Contains("availabilityZones", run.OptionsOf(pool).ReplaceOnChanges)
        );
    }
}
