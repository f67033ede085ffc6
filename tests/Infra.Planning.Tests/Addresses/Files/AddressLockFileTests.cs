using FsCheck.Xunit;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Tests.Addresses.Allocation;
using Infra.TestKit;

namespace Infra.Planning.Tests.Addresses.Files;

public sealed class AddressLockFileTests
{
    private const string Small = """
        # Blocks that are given out. Written by `infra lock`; commit it. A block in here never moves, so do not edit it.
        format: 1
        stacks:
          dev:
            main:
              nodes: 10.64.0.0/24
              nodes/apps: 10.64.1.0/25
              pods: 100.64.0.0/20
              pods-growth: 100.64.16.0/20
              services: 10.112.0.0/20
              services-ipv6: fd00:3::/108
              vnet: 10.64.0.0/23
          prod:
            "1":
              vnet: 10.64.2.0/23
            "on":
              vnet: 10.64.4.0/23

        """;

    private const string Space = """
        pools:
          nodes: [10.64.0.0/12]
          pods: [100.64.0.0/10]
          services: [10.112.0.0/16, "fd00::/8"]
        """;

    [Fact]
    public void A_lock_is_read_and_written_back_byte_for_byte()
    {
        var files = AddressFiles.Read(Space, Small);

        Assert.Equal([], files.Diagnostics);
        Assert.Equal(Small, AddressLockFile.Write(files.Lock));
    }

    [Fact]
    public void The_files_of_the_repository_are_sound_and_canonical()
    {
        var (space, given) = (Text(AddressFiles.SpaceFile), Text(AddressFiles.LockFile));
        var files = AddressFiles.Read(space, given);

        Assert.Equal([], files.Diagnostics);
        Assert.Equal(given, AddressLockFile.Write(files.Lock));

        static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
    }

    [Fact]
    public void Locking_a_stack_replaces_its_blocks_and_no_others()
    {
        var given = AddressFiles.Read(null, Small).Lock;
        var block = new LockedBlock(new("dev", "other", BlockPurpose.Vnet, IpFamily.IPv4), Cidr.Parse("10.65.0.0/24"));

        var changed = given.With("dev", [block]);

        Assert.Equal([block, .. given.Blocks.Where(other => other.Key.Stack == "prod")], changed.Blocks);
        Assert.Equal(7, AddressLock.Compare(given, changed).Count(change => change.After is null));
        Assert.Equal(
            new BlockChange(block.Key, null, block.Block),
            Assert.Single(AddressLock.Compare(given, changed), change => change.Before is null)
        );
    }

    [Fact]
    public void An_empty_lock_is_written_and_read() =>
        Assert.Equal([], AddressFiles.Read(null, AddressLockFile.Write(AddressLock.Empty)).Diagnostics);

    [Property(Arbitrary = [typeof(FleetGenerator)], MaxTest = 300)]
    public bool Any_lock_reads_back_and_gives_the_same_bytes_twice(Fleet fleet)
    {
        var given = AddressPlanner.Plan(fleet.Space, AddressLock.Empty, fleet.Stacks).Lock;
        var turned = AddressPlanner.Plan(fleet.Space, AddressLock.Empty, fleet.Turned(1).Stacks).Lock;
        var text = AddressLockFile.Write(given);
        return AddressFiles.Read(null, text).Lock == given && AddressLockFile.Write(turned) == text;
    }

    public static TheoryData<string, string> BadLocks =>
        new()
        {
            { "stacks: {}", "INF101 addresses.lock:format: is missing; add format: 1" },
            { "format: 2", "INF103 addresses.lock:format: 2 is above 1; write 1 or less" },
            { "format: 1\nclusters: {}", "INF102 addresses.lock:clusters: is not a known key" },
            {
                Lock("vnet: 10.64.0.1/23"),
                "INF105 addresses.lock:stacks.dev.main.vnet: 10.64.0.1 is not the first address"
            },
            { Lock("Vnet!: 10.64.0.0/23"), "INF102 addresses.lock:stacks.dev.main[\"Vnet!\"]: is not a known purpose" },
            {
                Lock("vnet-ipv6: 10.64.0.0/23"),
                "INF105 addresses.lock:stacks.dev.main.vnet-ipv6: 10.64.0.0/23 is no IPv6 range"
            },
            {
                Lock("vnet: 10.64.0.0/23\n      vnet: 10.66.0.0/23"),
                "INF301 addresses.lock:stacks.dev.main.vnet: line 6, column 7: the key stands here again"
            },
            {
                Lock("vnet: 10.64.0.0/23\n    other:\n      vnet: 10.64.1.0/24"),
                "INF305 addresses.lock:stacks.dev.other.vnet: 10.64.1.0/24 overlaps 10.64.0.0/23 of dev/main vnet"
            },
            {
                Lock("vnet: 10.64.0.0/23\n      nodes: 10.64.0.0/24\n      data: 10.64.0.128/25"),
                "INF305 addresses.lock:stacks.dev.main.data: 10.64.0.128/25 overlaps 10.64.0.0/24 of dev/main nodes"
            },
            {
                Lock("vnet: 10.64.0.0/23\n      nodes: 10.64.2.0/24"),
                "INF306 addresses.lock:stacks.dev.main.nodes: 10.64.2.0/24 is not inside vnet 10.64.0.0/23"
            },
            { Lock("nodes: 10.64.2.0/24"), "INF306 addresses.lock:stacks.dev.main.nodes: 10.64.2.0/24 has no vnet" },
            {
                Lock("vnet: 10.64.32.0/23"),
                "INF307 addresses:taken[0].range: 10.64.32.0/20 overlaps 10.64.32.0/23 of dev/main vnet, which cannot move"
            },
            {
                Lock("vnet: 10.128.0.0/23"),
                "INF308 addresses.lock:stacks.dev.main.vnet: 10.128.0.0/23 is in no range of addresses:pools.nodes"
            },
        };

    [Theory]
    [MemberData(nameof(BadLocks))]
    public void A_spoilt_lock_is_reported_with_place_reason_and_mend(string text, string expected)
    {
        var files = AddressFiles.Read(Space + "\ntaken: [{ range: 10.64.32.0/20, reason: hub }]", text);

        var problem = Assert.Single(files.Diagnostics);
        Assert.StartsWith(expected, problem.ToString());
        Assert.NotEmpty(problem.Fix);
    }

    private static string Lock(string blocks) => $"format: 1\nstacks:\n  dev:\n    main:\n      {blocks}\n";
}
