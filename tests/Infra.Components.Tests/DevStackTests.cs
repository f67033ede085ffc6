using Infra.Components.Tests.Kit;
using Pulumi.Testing;

namespace Infra.Components.Tests;

public sealed class DevStackTests : IAsyncLifetime
{
    private StackRun dev = null!;

    public async ValueTask InitializeAsync() => dev = await StackRun.OfAsync("dev");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void There_is_one_cluster_of_the_free_tier_and_it_may_be_deleted()
    {
        var cluster = dev.One("ManagedCluster");

        Assert.Equal("Free", cluster.At("sku.tier"));
        Assert.NotEqual(true, dev.OptionsOf(cluster).Protect);
    }

    [Fact]
    public void The_system_pool_is_inline_and_two_user_pools_span_three_zones()
    {
        Assert.Equal("system", dev.One("ManagedCluster").At("agentPoolProfiles.0.name"));
        Assert.Null(dev.One("ManagedCluster").At("agentPoolProfiles.1"));
        Assert.Equal(2, dev.All("AgentPool").Length);
        Assert.All(dev.All("AgentPool"), pool => Assert.Equal(["1", "2", "3"], pool.Texts("availabilityZones")));
        Assert.All(dev.All("AgentPool"), pool => Assert.Equal("User", pool.At("mode")));
    }

    [Fact]
    public void Every_namespace_of_both_lines_is_bounded()
    {
        Assert.Equal(
            ["payments", "payments-batch", "risk"],
            dev.LineNamespaces.Select(space => space.At("metadata.name"))
        );
        Assert.All(
            dev.LineNamespaces,
            space =>
            {
                Assert.Contains(dev.All("ResourceQuota"), quota => IsIn(quota, space));
                Assert.Contains(dev.All("LimitRange"), limits => IsIn(limits, space));
            }
        );
        Assert.Equal(
            15,
            dev.All("NetworkPolicy").Count(policy => dev.LineNamespaces.Any(space => IsIn(policy, space)))
        );
        Assert.Equal(6, dev.All("ServiceAccount").Length);
    }

    [Fact]
    public void Local_accounts_give_the_kubeconfig() =>
        Assert.EndsWith("listManagedClusterAdminCredentials", Assert.Single(dev.Calls).Token, StringComparison.Ordinal);

    private static bool IsIn(MockResourceArgs made, MockResourceArgs space) =>
        made.At("metadata.namespace") as string == space.At("metadata.name") as string;
}
