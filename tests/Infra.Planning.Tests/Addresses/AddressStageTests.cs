using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Plan;
using Infra.Planning.Tests.Kit;

namespace Infra.Planning.Tests.Addresses;

public sealed class AddressStageTests
{
    private const string Space = """
        pools:
          nodes: [10.64.0.0/12]
          pods: [100.64.0.0/10]
          services: [10.112.0.0/16]
        taken:
          - { range: 10.64.0.0/24, reason: hub }
        """;

    /// <summary>
    /// What the sound stack is given: pods for 16 nodes, 4 of surge, 9 to replace the largest pool; subnets for those over
    /// all zones and for three in each.
    /// </summary>
    private const string Given = """
        format: 1
        stacks:
          test:
            main:
              api-server: 10.64.1.192/28
              edge: 10.64.1.64/27
              nodes: 10.64.1.0/26
              nodes-1: 10.64.1.96/27
              nodes-2: 10.64.1.128/27
              nodes-3: 10.64.1.160/27
              pods: 100.64.0.0/19
              pods-growth: 100.64.32.0/19
              services: 10.112.0.0/20
              vnet: 10.64.1.0/24
        """;

    private const string Fix = "run `infra lock test` and commit addresses.lock.yaml";

    [Fact]
    public void A_cluster_that_states_nothing_has_the_blocks_of_the_lock()
    {
        var plan = PlanAssert.Aks(Unstated(Given));

        Assert.Equal("[10.64.1.0/24]", $"{plan.Network.Ranges}");
        Assert.Equal("[10.64.1.0/26]", $"{plan.Network.Of(plan.SystemPool).Ranges}");
        Assert.Equal("[10.64.1.192/28]", $"{plan.Network.ApiServer?.Ranges}");
        Assert.Equal("[10.64.1.64/27]", $"{plan.Network.Edge.Ranges}");
        Assert.Equal("100.64.0.0/19", $"{plan.Cluster.Pods}");
        Assert.Equal("10.112.0.0/20", $"{plan.Cluster.Services}");
        Assert.Equal("10.112.0.10", $"{plan.Cluster.DnsService}");
    }

    [Fact]
    public void What_the_plan_says_of_blocks_is_what_a_lock_holds()
    {
        var plan = PlanAssert.Accepted(Unstated(Given));

        Assert.Equal(AddressFiles.Read(Space, Given).Lock.Blocks, plan.Blocks);
    }

    [Fact]
    public void Without_a_lock_the_same_blocks_are_given_with_a_warning()
    {
        var result = Unstated(given: null).Plan();

        Assert.Equal(
            [
                "INF317 infra:clusters.main: api-server 10.64.1.192/28, edge 10.64.1.64/27, nodes 10.64.1.0/26, "
                    + "nodes-1 10.64.1.96/27, nodes-2 10.64.1.128/27, nodes-3 10.64.1.160/27, "
                    + "pods 100.64.0.0/19, services 10.112.0.0/20, vnet 10.64.1.0/24 stand in no lock, so that another stack may be given them "
                    + $"too; {Fix}",
            ],
            result.Diagnostics.Select(problem => problem.ToString())
        );
        Assert.Equal(AddressFiles.Read(Space, Given).Lock.Blocks, Assert.IsType<PlatformPlan>(result.Plan).Blocks);
    }

    [Fact]
    public void A_deployment_without_a_lock_is_refused()
    {
        var stack = Unstated(given: null);

        var result = Planner.Plan(stack.Config, stack.Declare, stack.Today, stack.Addresses, deploying: true);

        Assert.Null(result.Plan);
        Assert.Equal("INF318", Assert.Single(result.Diagnostics).Code.Id);
        Assert.EndsWith(Fix, Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void A_locked_deployment_is_accepted() =>
        Assert.NotNull(
            Planner
                .Plan(
                    Unstated(Given).Config,
                    Unstated(Given).Declare,
                    Stack.Default.Today,
                    AddressFiles.Read(Space, Given),
                    deploying: true
                )
                .Plan
        );

    [Fact]
    public void What_is_stated_needs_no_lock_and_the_rest_is_given_around_it()
    {
        var stack = Unstated(given: null).WithCluster("network.pods", "\"10.112.0.0/18\"");

        var result = stack.Plan();
        var plan = Assert.IsType<AksPlan>(Assert.IsType<PlatformPlan>(result.Plan).Clusters[0].Host);

        Assert.Equal("10.112.64.0/20", $"{plan.Cluster.Services}");
        Assert.DoesNotContain("10.112.0.0/18", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void Without_declared_pools_the_mend_names_what_to_declare() =>
        PlanAssert.Refused(
            Stack.Default.Without("clusters.main.network.services"),
            "INF310 addresses:pools.services: no room for test/main services, which needs a /20 (services); no IPv4 address "
                + "of it is free; add 10.21.0.0/20 or another /20 to pools.services"
        );

    [Fact]
    public void A_bad_file_of_addresses_is_refused_together_with_a_bad_config() =>
        PlanAssert.Refused(
            (Stack.Default with { Addresses = AddressFiles.Read("pool: {}", given: null) }).WithCluster("zones", "[4]"),
            "INF102 addresses:pool: is not a known key; write pools",
            "INF103 infra:clusters.main.zones[0]: 4 is above 3; write 3 or less"
        );

    [Fact]
    public void A_stated_range_that_another_stack_was_given_is_refused() =>
        PlanAssert.Refused(
            Stack.Default with
            {
                Addresses = AddressFiles.Read(
                    "pools: { pods: [10.64.0.0/12] }",
                    "format: 1\nstacks: { prod: { one: { pods: 10.64.16.0/20 } } }"
                ),
            },
            "INF313 infra:clusters.main.network.pods: 10.64.0.0/16 overlaps 10.64.16.0/20, given to prod/one pods; "
                + "write a range that is free, or leave it out to have one given"
        );

    [Fact]
    public void A_cluster_that_left_keeps_its_blocks_until_the_next_lock()
    {
        var files = AddressFiles.Read(Space, Given + "\n    gone:\n      vnet: 10.65.0.0/24");
        var problem = Assert.Single((Unstated(Given) with { Addresses = files }).Plan().Diagnostics);

        Assert.Equal(
            "INF319 addresses.lock:stacks.test.gone: test has no cluster gone any more; run `infra lock test` once it is "
                + "deployed without it",
            problem.ToString()
        );
    }

    private static Stack Unstated(string? given) =>
        Stack.Default.Without("clusters.main.network") with
        {
            Addresses = AddressFiles.Read(Space, given),
        };
}
