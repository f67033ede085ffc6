using FsCheck;
using FsCheck.Fluent;
using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Tests.Addresses.Allocation;

/// <summary>A random fleet with the space it has to live in, which is now and then too small.</summary>
public sealed record Fleet(AddressSpace Space, Seq<StackDemand> Stacks)
{
    public IEnumerable<ClusterDemand> Clusters => Stacks.SelectMany(stack => stack.Clusters);

    /// <summary>The same fleet with every list turned by some steps.</summary>
    public Fleet Turned(int steps) =>
        new(
            Space with
            {
                Nodes = Turn(Space.Nodes, steps),
                Pods = Turn(Space.Pods, steps),
                Services = Turn(Space.Services, steps),
                Taken = Turn(Space.Taken, steps),
            },
            Turn(
                Stacks
                    .Select(stack =>
                        stack with
                        {
                            Clusters = Turn(
                                stack
                                    .Clusters.Select(cluster =>
                                        cluster with
                                        {
                                            Pools = Turn(cluster.Pools, steps),
                                            Subnets = Turn(cluster.Subnets, steps),
                                        }
                                    )
                                    .ToSeq(),
                                steps
                            ),
                        }
                    )
                    .ToSeq(),
                steps
            )
        );

    public Fleet Select(Func<string, ClusterDemand, ClusterDemand?> change) =>
        this with
        {
            Stacks = Stacks
                .Select(stack =>
                    stack with
                    {
                        Clusters = stack
                            .Clusters.Select(cluster => change(stack.Stack, cluster))
                            .OfType<ClusterDemand>()
                            .ToSeq(),
                    }
                )
                .ToSeq(),
        };

    /// <summary>A part of the clusters; the next number gives the others.</summary>
    public Fleet Only(int chosen) => Select((stack, cluster) => IsChosen(stack, cluster, chosen) ? cluster : null);

    /// <summary>The same clusters, and the chosen ones larger.</summary>
    public Fleet Grown(int chosen) =>
        Select((stack, cluster) => IsChosen(stack, cluster, chosen) ? Grown(cluster) : cluster);

    public static bool IsChosen(string stack, ClusterDemand cluster, int chosen) =>
        (stack[0] + cluster.Name[0] + chosen) % 2 == 0;

    private static ClusterDemand Grown(ClusterDemand cluster) =>
        cluster with
        {
            Pools = cluster.Pools.Select(pool => pool with { Nodes = pool.Nodes * 2 }).ToSeq(),
            Subnets = cluster.Subnets.Append(new("later", 100)).ToSeq(),
        };

    private static Seq<T> Turn<T>(Seq<T> items, int steps) =>
        items.Count == 0 ? items : items.Skip(steps % items.Count).Concat(items.Take(steps % items.Count)).ToSeq();
}

public static class FleetGenerator
{
    private static readonly ConfigPath Place = ConfigPath.Root("infra")["clusters"];

    public static Arbitrary<Fleet> Fleets() =>
        Arb.From(from space in Spaces() from stacks in Stacks() select new Fleet(space, stacks));

    private static Gen<AddressSpace> Spaces() =>
        from nodes in Ranges("10.0.0.0/8", 14, 22, "nodes")
        from pods in Ranges("100.64.0.0/10", 12, 18, "pods")
        from services in Ranges("10.0.0.0/8", 12, 18, "services")
        from takenCount in Gen.Choose(0, 6)
        from taken in Inside("10.0.0.0/8", 10, 24).ListOf(takenCount)
        from more in Inside("100.64.0.0/10", 14, 24).ListOf(takenCount)
        select new AddressSpace
        {
            Nodes = nodes,
            Pods = pods,
            Services = services,
            Taken = taken.Concat(more).Select(range => new TakenRange(range, "others", Place)).ToSeq(),
        };

    private static Gen<Seq<DeclaredRange>> Ranges(string space, int largest, int smallest, string key) =>
        from count in Gen.Choose(1, 3)
        from ranges in Inside(space, largest, smallest).ListOf(count)
        from second in Gen.Choose(0, 255)
        let sixth = Cidr.Parse($"fd00:{second:x}::/40")
        select ranges.Append(sixth).Select(range => new DeclaredRange(range, AddressSpace.Root["pools"][key])).ToSeq();

    private static Gen<Cidr> Inside(string space, int largest, int smallest)
    {
        var whole = Cidr.Parse(space);
        return from prefixLength in Gen.Choose(largest, smallest)
            from offset in Gen.Choose(0, (int)whole.Size - 1)
            select Cidr.Containing(
                whole.TryAddressAt((UInt128)offset, out var address) ? address : whole.First,
                prefixLength
            );
    }

    private static Gen<Seq<StackDemand>> Stacks() =>
        from stacks in Gen.SubListOf("dev", "staging", "prod")
        from clusters in Clusters().ListOf(stacks.Count)
        select stacks.Zip(clusters, (stack, demands) => new StackDemand(stack, demands)).ToSeq();

    private static Gen<Seq<ClusterDemand>> Clusters() =>
        from names in Gen.SubListOf("a", "b", "c", "d")
        from clusters in Cluster().ListOf(names.Count)
        select names.Zip(clusters, (name, cluster) => cluster with { Name = name }).ToSeq();

    private static Gen<ClusterDemand> Cluster() =>
        from names in Gen.SubListOf("system", "apps", "build", "batch")
        from sizes in Gen.Choose(1, 60).ListOf(names.Count)
        from places in Gen.Choose(0, 4).ListOf(names.Count)
        from subnets in Gen.SubListOf(
            SubnetDemand.ApiServer,
            SubnetDemand.Edge,
            SubnetDemand.Endpoints,
            SubnetDemand.PostgreSql,
            SubnetDemand.MySql,
            new SubnetDemand("others", 50)
        )
        from services in Gen.Choose(18, 24)
        from dualStack in Gen.Elements(true, false, false)
        select new ClusterDemand
        {
            Name = "",
            Place = Place,
            Pools = names.SelectMany((name, i) => Parts(name, sizes[i], places[i])).ToSeq(),
            Subnets = subnets.ToSeq(),
            ServicePrefixLength = services,
            DualStack = dualStack,
        };

    /// <summary>A pool in the shared subnet, in one of its own, or one part in each zone in either way.</summary>
    private static IEnumerable<PoolDemand> Parts(string name, int nodes, int place)
    {
        var own = place is 1 or 3 ? name : null;
        string?[] zones = place < 2 ? [null] : ["1", "2", "3"];
        return zones.Select(zone => new PoolDemand(name, nodes / zones.Length, (nodes + 2) / 3)
        {
            Subnet = BlockPurpose.NodesOf(zone, own),
        });
    }
}
