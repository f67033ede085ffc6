using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Tests.Addresses.Allocation;

public sealed class AddressPlannerTests
{
    private static readonly AddressSpace Space = Declare(
        nodes: "10.64.0.0/12",
        pods: "100.64.0.0/10",
        services: "10.112.0.0/16"
    );

    /// <summary>20 nodes, 4 of surge, 15 to replace the largest pool: 39 in all.</summary>
    private static readonly ClusterDemand Small = new()
    {
        Name = "main",
        Place = ConfigPath.Root("infra")["clusters"]["main"],
        Pools = [new("system", 5, 2), new("apps", 15, 2)],
        Subnets = [SubnetDemand.ApiServer],
    };

    private static readonly ClusterDemand WithWindows = Small with { Windows = true };

    [Fact]
    public void A_cluster_gets_a_network_pods_with_their_buddy_and_services_with_an_address_of_DNS()
    {
        var plan = Plan(Space, "", Small);

        Assert.Equal([], plan.Diagnostics);
        Assert.Equal(
            """
              vnet: 10.64.0.0/25
              nodes: 10.64.0.0/26
              api-server: 10.64.0.64/28
              pods: 100.64.0.0/18
              pods-growth: 100.64.64.0/18
              services: 10.112.0.0/20
            """,
            Told(plan)
        );
        Assert.Equal("10.112.0.10", plan.Clusters[0].DnsService.ToString());
    }

    [Fact]
    public void A_pool_may_have_a_subnet_of_its_own()
    {
        var plan = Plan(
            Space,
            "",
            Small with
            {
                Pools = [new("system", 5, 2), new("apps", 15, 2) { Subnet = BlockPurpose.NodesOf(null, "apps") }],
            }
        );
        var cluster = plan.Clusters[0];

        Assert.Equal(["api-server", "nodes", "nodes/apps"], cluster.Subnets.Keys);
    }

    [Fact]
    public void A_dual_stack_cluster_has_every_block_twice()
    {
        var space = Declare("10.64.0.0/12 fd00:1::/40", "100.64.0.0/10 fd00:2::/40", "10.112.0.0/16 fd00:3::/40");

        var cluster = Plan(space, "", Small with { DualStack = true }).Clusters[0];

        Assert.Equal(["10.64.0.0/25", "fd00:1::/56"], cluster.Vnet.All.Select(block => block.ToString()));
        Assert.Equal(
            ["10.64.0.0/26", "fd00:1:0:1::/64"],
            cluster.Subnets["nodes"].All.Select(block => block.ToString())
        );
        Assert.Equal(["100.64.0.0/18", "fd00:2::/64"], cluster.Pods.All.Select(block => block.ToString()));
        Assert.Equal(["10.112.0.0/20", "fd00:3::/108"], cluster.Services.All.Select(block => block.ToString()));
    }

    [Fact]
    public void What_is_taken_or_given_to_another_stack_is_left_alone()
    {
        var space = Space with { Taken = [new(Cidr.Parse("10.64.0.0/16"), "hub", AddressSpace.Root["taken"][0])] };

        var plan = Plan(space, "prod main vnet 10.65.0.0/24, prod main pods 100.64.0.0/16", Small);

        Assert.Equal("10.65.1.0/25", plan.Clusters[0].Vnet.IPv4.ToString());
        Assert.Equal("100.65.0.0/18", plan.Clusters[0].Pods.IPv4.ToString());
        Assert.Equal("10.65.0.0/24", plan.Lock.Find(new("prod", "main", BlockPurpose.Vnet, IpFamily.IPv4)).ToString());
    }

    [Fact]
    public void Growing_pods_take_the_buddy_that_was_kept_and_keep_the_next()
    {
        var plan = Plan(Space, "dev main pods 100.64.0.0/19, dev main pods-growth 100.64.32.0/19", Small);

        Assert.Equal("100.64.0.0/18", plan.Clusters[0].Pods.IPv4.ToString());
        Assert.Equal("100.64.64.0/18", plan.Clusters[0].PodsGrowth.ToString());
        Refused(
            plan,
            "INF316 infra:clusters.main: dev/main pods grows from 100.64.0.0/19 to 100.64.0.0/18; Pulumi would replace the "
                + "cluster; run `az aks update --resource-group rg-main --name aks-main --pod-cidr 100.64.0.0/18`, see each node with "
                + "`kubectl get nnc -A`, then run `pulumi refresh`, and deploy when the preview is empty"
        );
    }

    [Fact]
    public void Pods_beside_Windows_pools_never_grow() =>
        Refused(
            Plan(Space, "dev main pods 100.64.0.0/19, dev main pods-growth 100.64.32.0/19", WithWindows),
            "INF311 infra:clusters.main: dev/main pods has 100.64.0.0/19 and needs a /18 (20 nodes, 4 of surge, 15 to replace "
                + "the largest pool); Azure cannot resize the pods of a cluster with Windows pools; make the pools smaller, or "
                + "move what is more to a cluster of its own"
        );

    [Fact]
    public void Of_a_dual_stack_cluster_pods_of_IPv4_and_networks_grow_and_pods_of_IPv6_do_not() =>
        Refused(
            Plan(
                Space,
                "dev main pods 100.64.0.0/19, dev main pods-ipv6 fd00:2::/80, dev main services-ipv6 fd00:3::/108, "
                    + "dev main vnet-ipv6 fd00:1::/56",
                Pinned(BlockPurpose.Vnet, "fd00:1::/52") with
                {
                    DualStack = true,
                }
            ),
            "INF316 infra:clusters.main: dev/main pods grows from 100.64.0.0/19 to 100.64.0.0/18",
            "INF311 infra:clusters.main: dev/main pods-ipv6 has fd00:2::/80 and needs a /64 (20 nodes, 4 of surge, 15 to "
                + "replace the largest pool); Azure cannot resize pods of IPv6"
        );

    [Fact]
    public void Nothing_is_kept_for_pods_that_never_grow()
    {
        var plan = Plan(Declare("10.64.0.0/12", "100.64.0.0/18", "10.112.0.0/16"), "", WithWindows);

        Assert.Equal([], plan.Diagnostics);
        Assert.Equal("100.64.0.0/18", plan.Clusters[0].Pods.IPv4.ToString());
        Assert.Null(plan.Clusters[0].PodsGrowth);
    }

    [Fact]
    public void A_network_grows_around_itself_for_a_subnet_that_comes_later()
    {
        var before = Plan(Space, "", Small);

        var after = AddressPlanner.Plan(
            Space,
            before.Lock,
            new StackDemand("dev", [Small with { Subnets = [SubnetDemand.ApiServer, new("data", 60)] }])
        );

        Assert.Equal([], after.Diagnostics);
        Assert.Equal("10.64.0.0/24", after.Clusters[0].Vnet.IPv4.ToString());
        Assert.Equal("10.64.0.128/25", after.Clusters[0].Subnets["data"].IPv4.ToString());
        Assert.Equal(before.Clusters[0].Subnets["nodes"], after.Clusters[0].Subnets["nodes"]);
        Assert.Equal(["data", "vnet"], after.Changes.Select(change => change.Key.Entry));
    }

    [Fact]
    public void A_block_that_shrinks_is_kept() =>
        Assert.Equal(
            "100.64.0.0/14",
            Plan(Space, "dev main pods 100.64.0.0/14, dev main pods-growth 100.68.0.0/14", Small)
                .Clusters[0]
                .Pods.IPv4.ToString()
        );

    [Fact]
    public void Without_room_the_declared_range_to_widen_is_named() =>
        Refused(
            Plan(Declare("10.64.0.0/12", "100.64.0.0/20", "10.112.0.0/16"), "", Small),
            "INF310 addresses:pools.pods: no room for dev/main pods, which needs a /18 (20 nodes, 4 of surge, 15 to replace the "
                + "largest pool); its largest free block is 100.64.0.0/20; widen 100.64.0.0/20 to 100.64.0.0/18 in pools.pods"
        );

    [Fact]
    public void Where_nothing_can_be_widened_a_range_to_add_is_named() =>
        Refused(
            Plan(Declare("10.64.0.0/26", "100.64.0.0/10", "10.64.0.64/26 10.112.0.0/20"), "", Small),
            "INF310 addresses:pools.nodes: no room for dev/main vnet, which needs a /25 (2 subnets); its largest free block is "
                + "10.64.0.0/26; add 10.64.0.128/25 or another /25 to pools.nodes"
        );

    [Fact]
    public void An_empty_pool_is_full() =>
        Refused(
            Plan(Declare("10.64.0.0/12", "100.64.0.0/10", ""), "", Small),
            "INF310 addresses:pools.services: no room for dev/main services, which needs a /20 (services); no IPv4 address of it "
                + "is free; add 192.168.0.0/20 or another /20 to pools.services"
        );

    [Fact]
    public void Pods_without_a_free_buddy_are_told_that_they_cannot_grow() =>
        Refused(
            Plan(Declare("10.64.0.0/12", "100.64.0.0/18", "10.112.0.0/16"), "", Small),
            "INF315 infra:clusters.main: dev/main pods has 100.64.0.0/18 for 64 nodes and can never have more: 100.64.64.0/18 "
                + "beside it is not free; free it in addresses.yaml if the cluster is to grow"
        );

    [Fact]
    public void Pods_that_cannot_grow_name_who_is_in_the_way() =>
        Refused(
            Plan(Space, "dev main pods 100.64.0.0/19, prod main services 100.64.32.0/20", Small),
            "INF311 infra:clusters.main: dev/main pods has 100.64.0.0/19 and needs a /18 (20 nodes, 4 of surge, 15 to replace "
                + "the largest pool), but 100.64.32.0/20 is given to prod/main services; make it smaller, or move what is more "
                + "to a cluster of its own",
            "INF315 infra:clusters.main: dev/main pods has 100.64.0.0/19 for 32 nodes"
        );

    [Fact]
    public void Services_and_subnets_never_grow() =>
        Refused(
            Plan(
                Space,
                "dev main services 10.112.0.0/22, dev main vnet 10.64.0.0/24, dev main nodes 10.64.0.0/28",
                Small
            ),
            "INF311 infra:clusters.main: dev/main services has 10.112.0.0/22 and needs a /20 (services); Azure cannot resize a "
                + "service range; keep the size; from Kubernetes 1.33 a ServiceCIDR object adds addresses, otherwise make a new cluster",
            "INF311 infra:clusters.main: dev/main nodes has 10.64.0.0/28 and needs a /26 (20 nodes, 4 of surge, 15 to replace "
                + "the largest pool, 16 other addresses); Azure cannot resize a subnet in use; give a pool that grows a subnet of "
                + "its own, or make it smaller"
        );

    [Fact]
    public void A_network_that_is_full_and_cannot_grow_around_itself_gets_another_range()
    {
        const string Full = "dev main vnet 10.64.0.0/26, dev main nodes 10.64.0.0/26, prod main vnet 10.64.0.64/26";

        var plan = Plan(Space, Full, Small);

        Assert.Equal([], plan.Diagnostics.Select(problem => problem.ToString()));
        Assert.Equal("10.64.0.0/26", $"{plan.Clusters[0].Vnet.IPv4}");
        Assert.Equal("[10.64.0.128/28]", $"{plan.Clusters[0].FurtherRanges}");
        Assert.Equal("10.64.0.128/28", $"{plan.Clusters[0].Subnets["api-server"].IPv4}");
        Assert.Equal(["api-server", "pods", "pods-growth", "services", "vnet-2"], Added(plan));
    }

    [Fact]
    public void A_further_range_stays_and_is_filled_before_there_is_a_third()
    {
        const string Given =
            "dev main vnet 10.64.0.0/26, dev main nodes 10.64.0.0/26, prod main vnet 10.64.0.64/26, "
            + "dev main vnet-2 10.64.0.128/26, prod main nodes 10.64.0.64/26, prod more vnet 10.64.0.192/26";

        var plan = Plan(Space, Given, Small with { Subnets = [SubnetDemand.ApiServer, new("late", 50)] });

        Assert.Equal("10.64.0.128/26", $"{plan.Clusters[0].Subnets["late"].IPv4}");
        Assert.Equal("[10.64.0.128/26, 10.64.1.0/28]", $"{plan.Clusters[0].FurtherRanges}");
    }

    [Fact]
    public void A_subnet_never_lies_in_two_ranges_that_touch()
    {
        const string Given = "dev main vnet 10.64.0.0/27, dev main vnet-2 10.64.0.32/27, prod main vnet 10.64.0.64/26";

        var plan = Plan(Space, Given, Small);

        Assert.Equal("[10.64.0.32/27, 10.64.0.128/26]", $"{plan.Clusters[0].FurtherRanges}");
        Assert.Equal("10.64.0.128/26", $"{plan.Clusters[0].Subnets["nodes"].IPv4}");
    }

    [Fact]
    public void A_stated_network_takes_its_further_ranges_in()
    {
        const string Given = "dev main vnet 10.64.0.0/26, dev main vnet-2 10.64.0.64/26";

        var plan = Plan(Space, Given, Pinned(BlockPurpose.Vnet, "10.64.0.0/25"));

        Assert.Equal("10.64.0.0/25", $"{plan.Clusters[0].Vnet.IPv4}");
        Assert.Empty(plan.Clusters[0].FurtherRanges);
    }

    [Fact]
    public void A_stated_network_that_is_full_is_told() =>
        Refused(
            Plan(Space, "", Pinned(BlockPurpose.Vnet, "10.200.0.0/26")),
            "INF314 infra:clusters.main: 10.200.0.0/26 is stated and has no room for dev/main api-server, which needs a /28 "
                + "(9 addresses); state a larger network, or lock this one and leave vnet out: then it gets another range"
        );

    [Fact]
    public void A_full_network_without_room_for_another_range_is_told() =>
        Refused(
            Plan(
                Declare("10.64.0.0/26", "100.64.0.0/10", "10.112.0.0/16"),
                "dev main vnet 10.64.0.0/26, dev main nodes 10.64.0.0/26",
                Small
            ),
            "INF310 addresses:pools.nodes: no room for dev/main vnet-2, which needs a /28 (1 subnets); no IPv4 address of it is "
                + "free; widen 10.64.0.0/26 to 10.64.0.0/25 in pools.nodes"
        );

    [Fact]
    public void A_stated_range_is_used_as_it_is()
    {
        var plan = Plan(Space, "", Pinned(BlockPurpose.Pods, "10.200.0.0/16"));

        Assert.Equal("10.200.0.0/16", plan.Clusters[0].Pods.IPv4.ToString());
        Assert.Null(plan.Clusters[0].PodsGrowth);
    }

    [Theory]
    [InlineData("10.112.0.0/17", "10.112.0.0/17 overlaps 10.112.0.0/20, given to prod/main services")]
    [InlineData("10.112.0.0/24", "10.112.0.0/24 overlaps 10.112.0.0/20, given to prod/main services")]
    [InlineData("10.0.0.0/16", "10.0.0.0/16 overlaps 10.0.0.0/9, taken for on-premises")]
    public void A_stated_range_in_use_is_refused_whichever_holds_the_other(string stated, string message)
    {
        var space = Space with
        {
            Taken = [new(Cidr.Parse("10.0.0.0/9"), "on-premises", AddressSpace.Root["taken"][0])],
        };
        var plan = Plan(
            stated == "10.0.0.0/16" ? space : Space,
            "prod main services 10.112.0.0/20",
            Pinned(BlockPurpose.Pods, stated)
        );

        Assert.Contains(
            plan.Diagnostics,
            problem =>
                problem.ToString().StartsWith($"INF313 infra:clusters.main.pods: {message}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_stated_range_other_than_the_given_one_would_move_it() =>
        Refused(
            Plan(
                Space,
                "dev main pods 100.64.0.0/18, dev main pods-growth 100.64.64.0/18",
                Pinned(BlockPurpose.Pods, "100.96.0.0/18")
            ),
            "INF312 infra:clusters.main.pods: 100.96.0.0/18 is stated, and dev/main pods has 100.64.0.0/18, which is in use and "
                + "cannot move; write 100.64.0.0/18 or what contains it; other pods are another cluster, to which the lines move"
        );

    [Fact]
    public void A_stated_range_that_Azure_cannot_grow_to_is_told_as_stated() =>
        Refused(
            Plan(Space, "dev main services 10.112.0.0/20", Pinned(BlockPurpose.Services, "10.112.0.0/18")),
            "INF311 infra:clusters.main.services: dev/main services has 10.112.0.0/20, and 10.112.0.0/18 is stated; Azure "
                + "cannot resize a service range; write 10.112.0.0/20"
        );

    private static ClusterDemand Pinned(BlockPurpose purpose, string block) =>
        Small with
        {
            Pinned = [new(purpose, Cidr.Parse(block), Small.Place[purpose.Text])],
        };

    private static AddressPlan Plan(AddressSpace space, string given, params ReadOnlySpan<ClusterDemand> clusters) =>
        AddressPlanner.Plan(space, Given(given), new StackDemand("dev", Seq.Create(clusters)));

    private static AddressLock Given(string blocks) =>
        AddressLock.Of(
            blocks
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(block => block.Split(' '))
                .Select(parts =>
                {
                    Assert.True(BlockKey.TryParseEntry(parts[2], out var purpose, out var family));
                    return new LockedBlock(new(parts[0], parts[1], purpose, family), Cidr.Parse(parts[3]));
                })
        );

    private static AddressSpace Declare(string nodes, string pods, string services) =>
        AddressFiles
            .Read($"pools: {{ nodes: [{List(nodes)}], pods: [{List(pods)}], services: [{List(services)}] }}", null)
            .Space;

    private static IEnumerable<string> Added(AddressPlan plan) =>
        plan.Changes.Where(change => change.Key.Stack == "dev").Select(change => change.Key.Entry);

    private static string List(string ranges) =>
        string.Join(", ", ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(range => $"'{range}'"));

    private static void Refused(AddressPlan plan, params string[] expected) =>
        Assert.Collection(
            plan.Diagnostics.Select(problem => problem.ToString()),
            [.. expected.Select<string, Action<string>>(text => problem => Assert.StartsWith(text, problem))]
        );

    private static string Told(AddressPlan plan)
    {
        var cluster = plan.Clusters[0];
        var subnets = cluster.Subnets.OrderBy(subnet => subnet.Value.IPv4);
        return $"""
              vnet: {cluster.Vnet.IPv4}
            {string.Join('\n', subnets.Select(subnet => $"  {subnet.Key}: {subnet.Value.IPv4}"))}
              pods: {cluster.Pods.IPv4}
              pods-growth: {cluster.PodsGrowth}
              services: {cluster.Services.IPv4}
            """;
    }
}
