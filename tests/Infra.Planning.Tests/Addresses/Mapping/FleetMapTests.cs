using FsCheck.Xunit;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Mapping;
using Infra.Planning.Tests.Addresses.Allocation;

namespace Infra.Planning.Tests.Addresses.Mapping;

public sealed class FleetMapTests
{
    private static readonly AddressFiles Files = AddressFiles.Read(
        """
        pools:
          nodes: [10.64.0.0/16]
          pods: [100.64.0.0/16]
          services: [10.112.0.0/16]
        taken:
          - { range: 10.64.128.0/17, reason: hub }
          - { range: 100.64.128.0/17, reason: peer }
        """,
        """
        format: 1
        stacks:
          dev:
            main:
              vnet: 10.64.0.0/24
              nodes: 10.64.0.0/25
              pods: 100.64.0.0/20
              pods-growth: 100.64.16.0/20
              services: 10.200.0.0/20
        """
    );

    [Fact]
    public void The_map_tells_who_has_what_and_what_is_free()
    {
        var map = FleetMap.Of(Files.Space, Files.Lock);

        Assert.Equal(
            [
                "10.64.0.0-10.64.0.255 dev/main vnet",
                "10.64.1.0-10.64.127.255 free",
                "10.64.128.0-10.64.255.255 hub",
                "100.64.0.0-100.64.15.255 dev/main pods",
                "100.64.16.0-100.64.31.255 dev/main pods-growth",
                "100.64.32.0-100.64.127.255 free",
                "100.64.128.0-100.64.255.255 peer",
                "10.112.0.0-10.112.255.255 free",
            ],
            map.Ranges.SelectMany(range => range.Entries).Select(Told)
        );
    }

    [Fact]
    public void The_map_tells_what_lies_in_a_network_and_what_is_left_of_it() =>
        Assert.Equal(
            ["10.64.0.0-10.64.0.127 dev/main nodes", "10.64.0.128-10.64.0.255 free"],
            Assert.Single(FleetMap.Of(Files.Space, Files.Lock).Networks).Entries.Select(Told)
        );

    [Property(Arbitrary = [typeof(FleetGenerator)], MaxTest = 500)]
    public bool Subnets_and_the_rest_are_exactly_the_networks(Fleet fleet)
    {
        var before = AddressPlanner.Plan(fleet.Space, AddressLock.Empty, fleet.Stacks).Lock;
        var given = AddressPlanner.Plan(fleet.Space, before, fleet.Grown(0).Stacks).Lock;
        return FleetMap
            .Of(fleet.Space, given)
            .Networks.All(network =>
                AddressSet.OfRanges(network.Entries.Select(entry => entry.Range)) == AddressSet.Of(network.Ranges)
                && AddressSet.OfRanges(network.Entries.Where(entry => entry.IsFree).Select(entry => entry.Range))
                    == network.Free
            );
    }

    [Fact]
    public void The_map_tells_how_far_a_cluster_can_grow() =>
        Assert.Equal(
            new ClusterGrowth("dev", "main", Cidr.Parse("100.64.0.0/20"), 16, Cidr.Parse("100.64.0.0/17"), 128, null),
            Assert.Single(FleetMap.Of(Files.Space, Files.Lock).Clusters)
        );

    [Theory]
    [InlineData("", "100.64.0.0/20", "nothing is kept beside it: Azure grows no pods beside Windows pools")]
    [InlineData("pods-growth 100.64.16.0/20", "100.64.0.0/20", null)]
    [InlineData("", "100.64.112.0/20", "100.64.96.0/20 beside it is given to prod/main pods")]
    [InlineData("", "100.64.128.0/20", "100.64.144.0/20 beside it is taken for peer")]
    [InlineData("", "100.65.0.0/20", "100.65.16.0/20 beside it is in no pool")]
    public void The_map_tells_why_a_cluster_cannot_grow(string others, string pods, string? reason)
    {
        var given = AddressLock.Of([
            Block("prod main pods 100.64.96.0/20"),
            Block($"dev main pods {pods}"),
            .. others.Length > 0 ? [Block($"dev main {others}")] : Array.Empty<LockedBlock>(),
        ]);

        var growth = FleetMap.Of(Files.Space, given).Clusters.Single(cluster => cluster.Stack == "dev");

        Assert.Equal((reason, reason is null), (growth.Hindrance, growth.MostNodes > growth.Nodes));
    }

    [Fact]
    public void The_map_tells_which_blocks_lie_outside_of_their_pool() =>
        Assert.Equal("services", Assert.Single(FleetMap.Of(Files.Space, Files.Lock).Strays).Key.Entry);

    [Property(Arbitrary = [typeof(FleetGenerator)], MaxTest = 500)]
    public bool Blocks_and_the_rest_are_exactly_the_pools(Fleet fleet)
    {
        var given = AddressPlanner.Plan(fleet.Space, AddressLock.Empty, fleet.Stacks).Lock;
        return FleetMap
            .Of(fleet.Space, given)
            .Ranges.All(range =>
                AddressSet.OfRanges(range.Entries.Select(entry => entry.Range)) == AddressSet.Of(range.Range)
                && range.Entries.Where(entry => entry.IsFree).All(entry => range.Free.Ranges.Contains(entry.Range))
                && given.Blocks.All(block => block.Key.Purpose.IsSubnet || !range.Free.Overlaps(block.Block))
            );
    }

    [Property(Arbitrary = [typeof(FleetGenerator)], MaxTest = 500)]
    public bool No_cluster_can_grow_less_than_to_the_block_kept_for_it(Fleet fleet)
    {
        var plan = AddressPlanner.Plan(fleet.Space, AddressLock.Empty, fleet.Stacks);
        var growth = FleetMap
            .Of(fleet.Space, plan.Lock)
            .Clusters.ToDictionary(cluster => (cluster.Stack, cluster.Cluster));
        return plan.Clusters.All(cluster =>
            growth[(cluster.Stack, cluster.Cluster)].LargestPods.Contains(cluster.Pods.IPv4)
            && (
                cluster.PodsGrowth is not { } kept
                || growth[(cluster.Stack, cluster.Cluster)].LargestPods.Contains(kept)
            )
        );
    }

    private static LockedBlock Block(string text)
    {
        var parts = text.Split(' ');
        Assert.True(BlockKey.TryParseEntry(parts[2], out var purpose, out var family));
        return new(new(parts[0], parts[1], purpose, family), Cidr.Parse(parts[3]));
    }

    private static string Told(MapEntry entry) => $"{entry.Range} {entry.Key?.ToString() ?? entry.Taken ?? "free"}";
}
