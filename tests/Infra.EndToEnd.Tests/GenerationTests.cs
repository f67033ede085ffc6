using Infra.TestKit.Engine;
using k8s.Models;

namespace Infra.EndToEnd.Tests;

/// <summary>What becomes of a pool when something changes that Azure cannot change in one.</summary>
[Collection(Playground.Name)]
public sealed class GenerationTests
{
    // All tests wait for one play; where the tools are missing, each of them is skipped.
    private static readonly Lazy<Task<GenerationStory>> Story = new(GenerationStory.PlayAsync);

    [Fact]
    public async Task Another_VM_size_makes_the_new_pool_before_the_old_one_goes()
    {
        var chapter = (await Story.Value).Size;

        AssertNewBeforeOld(chapter);
        Assert.All(chapter.Nodes, node => Assert.Equal(8, node.Status.Capacity["cpu"].ToDecimal()));
    }

    [Fact]
    public async Task Other_zones_make_the_new_pool_before_the_old_one_goes()
    {
        var chapter = (await Story.Value).Zones;

        AssertNewBeforeOld(chapter);
        Assert.All(chapter.Nodes, node => Assert.Equal("westeurope-2", node.GetLabel("topology.kubernetes.io/zone")));
    }

    [Fact]
    public async Task Another_number_of_pods_makes_the_new_pool_before_the_old_one_goes()
    {
        var chapter = (await Story.Value).MaxPods;

        AssertNewBeforeOld(chapter);
        Assert.All(chapter.Nodes, node => Assert.Equal(60, node.Status.Allocatable["pods"].ToDecimal()));
    }

    [Fact]
    public async Task What_ran_on_the_old_pool_runs_on_the_new_one()
    {
        var story = await Story.Value;

        Assert.All(
            new[] { story.Size, story.Zones, story.MaxPods },
            chapter => Assert.Contains(chapter.RunsOn, chapter.Nodes.Select(node => node.Name()))
        );
    }

    [Fact]
    public async Task The_pool_that_is_made_with_a_cluster_previews_as_the_cluster_s_replacement()
    {
        var step = Assert.Single(
            (await Story.Value).SystemPool.Changes,
            step => step.Type == "azure-native:containerservice:ManagedCluster" && step.Operation == "replace"
        );

        Assert.Contains("agentPoolProfiles[0].vmSize", step.Changed);
    }

    [Fact]
    public async Task On_a_protected_cluster_the_preview_of_that_fails()
    {
        var preview = (await Story.Value).ProtectedSystemPool;

        Assert.NotEqual(0, preview.Process.ExitCode);
        Assert.Contains(preview.Messages, message => message.Contains("unable to replace", StringComparison.Ordinal));
    }

    private static void AssertNewBeforeOld(Chapter chapter)
    {
        var pools = chapter.Up.Changes.Where(step => step.Type == "azure-native:containerservice:AgentPool").ToList();

        Assert.Equal(["create", "delete"], pools.Select(step => step.Operation));
        Assert.StartsWith("dev-apps", pools[0].Name, StringComparison.Ordinal);
        Assert.StartsWith("dev-apps", pools[1].Name, StringComparison.Ordinal);
        Assert.NotEqual(pools[0].Name, pools[1].Name);
        var node = Assert.Single(chapter.Nodes);
        Assert.Equal(pools[0].Name, $"dev-{node.GetLabel("agentpool")}");
    }
}
