using Infra.Planning.AddOns;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.AddOns;

public sealed class AddOnPlanTests
{
    private static readonly Stack Platform = AddOnStack
        .Of(
            $"{AddOnStack.Pipelines}, \"chaosMesh\": {{}}, \"monitoring\": {{}}, {AddOnStack.Source}",
            addOns => new Harbor(addOns.Harbor),
            addOns => new Jenkins(addOns.Jenkins),
            addOns => new GitLab(addOns.GitLab),
            addOns => new ChaosMesh(addOns.ChaosMesh),
            addOns => new Monitoring(addOns.Monitoring),
            addOns => new CertManager(addOns.CertManager)
        )
        .Everywhere(line => line with { AllowsChaos = true });

    [Fact]
    public void They_are_made_in_an_order_in_which_nothing_waits_for_what_comes_later()
    {
        var addOns = Assert.Single(PlanAssert.Accepted(Platform).Clusters).AddOns;

        Assert.Equal(
            ["edge", "certManager", "chaosMesh", "gitLab", "monitoring", "harbor", "jenkins"],
            addOns.Select(addOn => addOn.Name)
        );
        Assert.Equal(["certManager", "edge", "monitoring"], Find(addOns, "harbor").After);
    }

    [Fact]
    public void A_cluster_that_may_lose_a_zone_runs_what_can_be_doubled_more_than_once()
    {
        var addOns = Assert.Single(PlanAssert.Accepted(Platform).Clusters).AddOns;

        Assert.Equal(2, Pods(addOns, "harbor", "harbor-core").Replicas);
        Assert.True(Pods(addOns, "harbor", "harbor-core").IsSpread);
        Assert.Equal(1, Pods(addOns, "harbor", "harbor-database").Replicas);
        Assert.Equal(3, Pods(addOns, "certManager", "cert-manager-webhook").Replicas);
    }

    [Fact]
    public void A_cluster_without_such_a_promise_runs_everything_once()
    {
        var stack = Platform.WithCluster("resilience", "\"none\"").WithCluster("zones", "[1]");
        var plan = Assert.IsType<PlatformPlan>(stack.Plan().Plan);

        Assert.All(
            Assert.Single(plan.Clusters).AddOns.SelectMany(addOn => addOn.Pods),
            pods => Assert.Equal(1, pods.Replicas)
        );
    }

    [Fact]
    public void A_quota_holds_every_pod_and_one_more_of_each_kind_while_it_rolls()
    {
        var harbor = Find(Assert.Single(PlanAssert.Accepted(Platform).Clusters).AddOns, "harbor");
        var space = Assert.Single(harbor.Namespaces);

        // And a pod of a hook, and one that makes what lines have there.
        Assert.Equal($"{harbor.Pods.Sum(pods => pods.Replicas + 1) + 2}", space.Quota["pods"]);
        Assert.Equal("restricted", space.Labels["pod-security.kubernetes.io/enforce"]);
        Assert.Equal("v1.35", space.Labels["pod-security.kubernetes.io/enforce-version"]);
    }

    [Fact]
    public void Pods_on_every_node_have_no_quota_because_nobody_knows_their_number()
    {
        var addOns = Assert.Single(PlanAssert.Accepted(Platform).Clusters).AddOns;

        Assert.Empty(Assert.Single(Find(addOns, "chaosMesh").Namespaces).Quota);
        Assert.Equal(
            "privileged",
            Assert.Single(Find(addOns, "chaosMesh").Namespaces).Labels["pod-security.kubernetes.io/enforce"]
        );
    }

    private static AddOnPlan Find(IEnumerable<AddOnPlan> addOns, string name) =>
        addOns.Single(addOn => addOn.Name == name);

    private static PodsPlan Pods(IEnumerable<AddOnPlan> addOns, string addOn, string pods) =>
        Find(addOns, addOn).Pods.Single(kind => kind.Name == pods);
}
