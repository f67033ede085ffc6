using Infra.Planning.Quantities;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Plan;

public sealed class AksPlanTests
{
    [Fact]
    public void All_names_are_made_from_the_name_of_the_cluster()
    {
        var plan = PlanAssert.Aks(Stack.Default);

        Assert.Equal("rg-main", plan.ResourceGroup);
        Assert.Equal("rg-main-nodes", plan.Cluster.NodeResourceGroup);
        Assert.Equal("aks-main", plan.Cluster.Name);
        Assert.Equal("main", plan.Cluster.DnsPrefix);
        Assert.Equal("id-main", plan.Identity.Name);
    }

    [Fact]
    public void DNS_has_the_tenth_address_of_the_service_range() =>
        Assert.Equal("10.96.0.10", PlanAssert.Aks(Stack.Default).Cluster.DnsService.ToString());

    [Fact]
    public void The_version_is_one_for_all_clusters() =>
        Assert.Equal(
            new KubernetesVersion(35, 2),
            PlanAssert.Aks(Stack.Default.With("kubernetes", "\"1.35.2\"")).Cluster.Kubernetes
        );

    [Fact]
    public void Everything_is_tagged_with_stack_and_cluster_beside_the_tags_of_the_config() =>
        Assert.Equal(
            "{infra-cluster: main, infra-stack: test, owner: platform}",
            PlanAssert.Aks(Stack.Default).Tags.ToString()
        );

    [Fact]
    public void The_same_config_gives_the_same_plan() =>
        Assert.Equal(PlanAssert.Accepted(Stack.Default), PlanAssert.Accepted(Stack.Default));

    [Fact]
    public void Clusters_come_in_the_order_of_their_names()
    {
        var second = Stack.Default.Renamed("clusters.main", "alpha");
        var elsewhere = second
            .Json("clusters.alpha")
            .Replace("10.20.", "10.21.", StringComparison.Ordinal)
            .Replace("10.64.", "10.65.", StringComparison.Ordinal)
            .Replace("10.96.", "10.97.", StringComparison.Ordinal);
        var both = Stack.Default.With("clusters.alpha", elsewhere);

        Assert.Equal(["alpha", "main"], PlanAssert.Accepted(both).Clusters.Select(cluster => cluster.Name.Value));
    }
}
