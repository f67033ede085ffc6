using BenchmarkDotNet.Attributes;
using Infra.Planning;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Files;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Bench.Micro;

/// <summary>
/// Addresses of a whole fleet: 1,000 clusters of a dozen nodes with nine subnets each, every tenth in both families. Target:
/// well under a second.
/// </summary>
[MemoryDiagnoser]
public class AddressPlannerBenchmark
{
    private static readonly AddressSpace Space = AddressFiles
        .Read(
            """
            pools:
              nodes: [10.0.0.0/10, 'fd00:20::/40']
              pods: [10.128.0.0/9, 'fd00:64::/48']
              services: [10.64.0.0/10, 'fd00:96::/64']
            taken:
              - { range: 10.3.0.0/16, reason: hub }
              - { range: 10.200.16.0/20, reason: peer }
            """,
            given: null
        )
        .Space;

    private StackDemand fleet = new("prod", []);
    private AddressLock given = AddressLock.Empty;
    private AddressLock half = AddressLock.Empty;

    [Params(100, 1000)]
    public int Clusters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        fleet = new("prod", Enumerable.Range(0, Clusters).Select(Cluster).ToSeq());
        given = AddressPlanner.Plan(Space, AddressLock.Empty, fleet).Lock;
        half = AddressLock.Of(given.Blocks.Where(block => int.IsEvenInteger(block.Key.Cluster[^1])));
    }

    [Benchmark(Baseline = true)]
    public AddressPlan Nothing_locked() => AddressPlanner.Plan(Space, AddressLock.Empty, fleet);

    [Benchmark]
    public AddressPlan Every_other_cluster_locked() => AddressPlanner.Plan(Space, half, fleet);

    [Benchmark]
    public AddressPlan All_locked() => AddressPlanner.Plan(Space, given, fleet);

    [Benchmark]
    public AddressLock Lock_written_and_read() => AddressFiles.Read(space: null, AddressLockFile.Write(given)).Lock;

    private static ClusterDemand Cluster(int number) =>
        new()
        {
            Name = $"c{number}",
            Place = ConfigPath.Root("infra")["clusters"],
            Pools =
            [
                new("system", 3, 1),
                .. Enumerable.Range(1, 3).Select(zone => new PoolDemand("apps", 1, 1) { Subnet = Zone(zone) }),
            ],
            Subnets =
            [
                SubnetDemand.ApiServer,
                SubnetDemand.Edge,
                SubnetDemand.Endpoints,
                SubnetDemand.PostgreSql,
                SubnetDemand.MySql,
            ],
            DualStack = number % 10 == 0,
            ServicePrefixLength = 22,
        };

    private static BlockPurpose Zone(int zone) => BlockPurpose.NodesOf($"{zone}", null);
}
