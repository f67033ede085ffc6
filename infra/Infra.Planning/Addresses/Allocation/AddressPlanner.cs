using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>Gives every cluster its blocks. Pure: the same input gives the same blocks, in whatever order it comes.</summary>
public static class AddressPlanner
{
    /// <summary>The address of DNS, by its distance from the first of the service range.</summary>
    public const int DnsOffset = 10;

    /// <param name="given">Blocks in it never move, those of stacks that are not planned now included.</param>
    /// <param name="stacks">Each at most once.</param>
    public static AddressPlan Plan(AddressSpace space, AddressLock given, params IEnumerable<StackDemand> stacks)
    {
        var demands = stacks.ToSeq();
        var requests = RequestBuilder.Of(demands);
        var (decided, diagnostics) = AllocationRun.Of(space, given, requests);
        var planned = demands.Select(stack => stack.Stack).ToHashSet(StringComparer.Ordinal);
        var wanted = AddressLock.Of(
            given
                .Blocks.Where(block => !planned.Contains(block.Key.Stack))
                .Concat(decided.Select(pair => new LockedBlock(pair.Key, pair.Value)))
        );
        return new()
        {
            Clusters = Clusters(requests, decided).ToSeq(),
            Lock = wanted,
            Changes = AddressLock.Compare(given, wanted).ToSeq(),
            Diagnostics = diagnostics,
        };
    }

    private static IEnumerable<ClusterAddresses> Clusters(
        Seq<FamilyRequest> requests,
        IReadOnlyDictionary<BlockKey, Cidr> decided
    ) =>
        requests
            .GroupBy(request => (request.Key.Stack, request.Key.Cluster))
            .Where(families => families.All(family => IsComplete(family, decided)))
            .Select(families => Cluster(families.First(), decided));

    private static bool IsComplete(FamilyRequest request, IReadOnlyDictionary<BlockKey, Cidr> decided) =>
        request.All.All(block => decided.ContainsKey(block.Key));

    private static ClusterAddresses Cluster(FamilyRequest request, IReadOnlyDictionary<BlockKey, Cidr> decided)
    {
        var services = Pair(request.Services.Key);
        return new()
        {
            Stack = request.Key.Stack,
            Cluster = request.Key.Cluster,
            Vnet = Pair(request.Vnet.Key),
            FurtherRanges = Further().ToSeq(),
            Subnets = new(
                request.Subnets.Select(subnet => KeyValuePair.Create(subnet.Key.Purpose.Text, Pair(subnet.Key)))
            ),
            Pods = Pair(request.Pods.Key),
            PodsGrowth = Find(request.Pods.Key.For(BlockPurpose.PodsGrowth)),
            Services = services,
            DnsService = services.IPv4.TryAddressAt(DnsOffset, out var dns) ? dns : services.IPv4.First,
        };

        BlockPair Pair(BlockKey key) => new(decided[key], Find(key with { Family = IpFamily.IPv6 }));

        IEnumerable<Cidr> Further()
        {
            foreach (var family in Enum.GetValues<IpFamily>())
            {
                var key = request.Vnet.Key with { Family = family };
                for (var number = 2; Find(key.For(BlockPurpose.FurtherVnet(number))) is { } range; number++)
                {
                    yield return range;
                }
            }
        }

        Cidr? Find(BlockKey key) => decided.TryGetValue(key, out var block) ? block : null;
    }
}
