using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;

namespace Infra.Planning.Addresses.Allocation;

/// <summary>
/// One allocation. What was given comes first and stays, then what the config states, then the new blocks from the largest
/// on, so that nothing depends on the order in which people ask.
/// </summary>
internal sealed class AllocationRun
{
    /// <summary>The largest network that Azure makes.</summary>
    private const int LargestNetwork = 8;

    private readonly AddressSpace space;
    private readonly AddressLock given;
    private readonly Ledger ledger;
    private readonly ILookup<BlockKey, LockedBlock> givenSubnets;
    private readonly ILookup<BlockKey, LockedBlock> givenRanges;
    private readonly List<BlockRequest> furtherRanges = [];
    private readonly Dictionary<BlockKey, Cidr> decided = [];
    private readonly List<BlockRequest> withoutRoom = [];
    private readonly List<Diagnostic> diagnostics = [];

    private AllocationRun(AddressSpace space, AddressLock given)
    {
        (this.space, this.given) = (space, given);
        ledger = new(space, given);
        givenSubnets = given
            .Blocks.Where(block => block.Key.Purpose.IsSubnet)
            .ToLookup(block => block.Key.For(BlockPurpose.Vnet));
        givenRanges = given
            .Blocks.Where(block => block.Key.Purpose.IsNetwork && block.Key.Purpose != BlockPurpose.Vnet)
            .ToLookup(block => block.Key.For(BlockPurpose.Vnet));
    }

    internal static (IReadOnlyDictionary<BlockKey, Cidr> Decided, Seq<Diagnostic> Diagnostics) Of(
        AddressSpace space,
        AddressLock given,
        Seq<FamilyRequest> requests
    )
    {
        var run = new AllocationRun(space, given);
        run.HoldGiven(requests);
        run.TakeStated(requests);
        run.GiveNew(requests);
        foreach (var request in requests)
        {
            run.PlaceSubnets(request);
        }

        run.ReportWithoutRoom();

        return (run.decided, run.diagnostics.ToSeq());
    }

    private void HoldGiven(Seq<FamilyRequest> requests)
    {
        foreach (var request in requests)
        {
            if (given.Find(request.Vnet.Key) is { } network)
            {
                Hold(request.Vnet, network, GrownNetwork(request, network));
                foreach (var further in givenRanges[request.Key].Where(range => !Holds(request, range)))
                {
                    decided[further.Key] = further.Block;
                }

                AskForRange(request);
            }

            foreach (var other in new[] { request.Pods, request.Services })
            {
                if (given.Find(other.Key) is { } block)
                {
                    Hold(other, block, other.Pin ?? block.Widen(Math.Min(block.PrefixLength, other.PrefixLength)));
                }
            }
        }

        // Only when all have what they need does anybody get more to keep free.
        foreach (var request in requests.Where(request => decided.ContainsKey(request.Pods.Key)))
        {
            KeepGrowth(request.Pods);
        }
    }

    /// <param name="wanted">A block that contains the given one, or what the config states instead.</param>
    private void Hold(BlockRequest request, Cidr block, Cidr wanted)
    {
        var purpose = request.Key.Purpose;
        decided[request.Key] = block;
        if (wanted == block)
        {
            return;
        }

        if (!wanted.Contains(block))
        {
            diagnostics.Add(AddressDiagnostics.WouldMoveFrom(request, block, wanted));
        }
        else if (request.Fixed || request.Key is { Family: IpFamily.IPv6, Purpose.Text: "pods" })
        {
            diagnostics.Add(AddressDiagnostics.CannotGrowAtAll(request, block));
        }
        else if (!CanHave(request, wanted, block))
        {
            diagnostics.Add(
                AddressDiagnostics.CannotGrowTo(request, block, wanted, ledger.InTheWay(wanted, request.Key))
            );
        }
        else
        {
            ledger.Occupy(request.Key, wanted);
            decided[request.Key] = wanted;
            if (purpose == BlockPurpose.Pods)
            {
                diagnostics.Add(AddressDiagnostics.GrowsOnCommand(request, block, wanted));
            }
        }
    }

    /// <summary>What people state may lie outside the pools; what is given may not.</summary>
    private bool CanHave(BlockRequest request, Cidr wanted, Cidr block) =>
        request.Pin is null
            ? ledger.IsFree(request.Key.Purpose.Use, wanted, [block, .. GivenGrowth(request)])
            : ledger.InTheWay(wanted, request.Key).Count == 0;

    /// <summary>The smallest network around the given one that holds the subnets and can be had; else the given one.</summary>
    private Cidr GrownNetwork(FamilyRequest request, Cidr network)
    {
        if (request.Vnet.Pin is { } pin)
        {
            return pin;
        }

        if (request.Key.Family == IpFamily.IPv6)
        {
            return network;
        }

        for (Cidr? next = network; next is { PrefixLength: >= LargestNetwork } candidate; next = candidate.Parent)
        {
            var fits = Place(request, [candidate, .. RangesBeside(request)]).Missing.Count == 0;
            if (!ledger.IsFree(AddressUse.Nodes, candidate, network))
            {
                break;
            }

            if (fits)
            {
                return candidate;
            }
        }

        return network;
    }

    /// <summary>A network that is full and cannot grow around itself gets another range, as large as what is missing.</summary>
    private void AskForRange(FamilyRequest request)
    {
        var missing = Place(request, Ranges(request)).Missing;
        if (missing.Count == 0 || request.Vnet.Pin is not null)
        {
            return;
        }

        // The first range has no number, and numbers are never used again.
        var number = 2 + givenRanges[request.Key].Count();
        var key = request.Key.For(BlockPurpose.FurtherVnet(number));
        furtherRanges.Add(
            request.Vnet with
            {
                Key = key,
                PrefixLength = RequestBuilder.NetworkPrefix(missing),
                Need = $"{missing.Count} subnets",
            }
        );
    }

    /// <summary>A network that is stated large enough takes its further ranges in.</summary>
    private bool Holds(FamilyRequest request, LockedBlock further) => decided[request.Key].Contains(further.Block);

    private Seq<Cidr> Ranges(FamilyRequest request) => [decided[request.Key], .. RangesBeside(request)];

    private IEnumerable<Cidr> RangesBeside(FamilyRequest request) =>
        givenRanges[request.Key]
            .Select(range => range.Key)
            .Concat(furtherRanges.Select(range => range.Key))
            .Where(key => key.For(BlockPurpose.Vnet) == request.Key && decided.ContainsKey(key))
            .Select(key => decided[key]);

    private SubnetPlacement Place(FamilyRequest request, Seq<Cidr> ranges) =>
        SubnetPlacement.In(ranges, request.Subnets, givenSubnets[request.Key]);

    private void TakeStated(Seq<FamilyRequest> requests)
    {
        foreach (
            var request in requests
                .SelectMany(request => request.TopLevel)
                .Where(request => !decided.ContainsKey(request.Key))
        )
        {
            if (request.Pin is { } pin)
            {
                var inTheWay = ledger
                    .InTheWay(pin, request.Key)
                    .Where(other => !IsForTheRules(other, request.Key))
                    .ToSeq();
                if (inTheWay.Count > 0)
                {
                    diagnostics.Add(AddressDiagnostics.StatedInUse(request, pin, inTheWay));
                }

                decided[request.Key] = pin;
                ledger.Occupy(request.Key, pin);
            }
        }

        foreach (
            var request in requests.Where(request =>
                request.Pods.Pin is not null && given.Find(request.Pods.Key) is null
            )
        )
        {
            KeepGrowth(request.Pods);
        }
    }

    /// <summary>How a cluster's own stated ranges fit each other, and Azure, is what the rules on ranges look at.</summary>
    private bool IsForTheRules(Occupant other, BlockKey asking) =>
        other.IsIllegal
        || other.Key is { } key
            && key.Stack == asking.Stack
            && key.Cluster == asking.Cluster
            && given.Find(key) is null;

    private void GiveNew(Seq<FamilyRequest> requests)
    {
        var open = requests
            .SelectMany(request => request.TopLevel)
            .Where(request => !decided.ContainsKey(request.Key))
            .Concat(furtherRanges);
        foreach (var request in open.ToList().OrderBy(Reserved).ThenBy(request => request.Key))
        {
            if (
                ledger.Free(request.Key.Purpose.Use).TryTake(request.Key.Family, Reserved(request), out var pair, out _)
            )
            {
                // The lower half: grown, the range keeps its first address.
                Give(request, Cidr.Create(pair.First, request.PrefixLength));
            }
            else if (
                ledger
                    .Free(request.Key.Purpose.Use)
                    .TryTake(request.Key.Family, request.PrefixLength, out var block, out _)
            )
            {
                Give(request, block);
            }
            else
            {
                withoutRoom.Add(request);
            }
        }
    }

    private void Give(BlockRequest request, Cidr block)
    {
        decided[request.Key] = block;
        ledger.Occupy(request.Key, block);
        if (request.Key.Purpose == BlockPurpose.Pods)
        {
            KeepGrowth(request);
        }
    }

    /// <summary>Azure resizes pods of IPv4 alone, and none beside Windows pools.</summary>
    private static bool Grows(BlockRequest request) =>
        request is { Fixed: false, Key: { Family: IpFamily.IPv4, Purpose.Text: "pods" } };

    /// <summary>Keeps the other half of the parent of a pod range free, where it is.</summary>
    private void KeepGrowth(BlockRequest pods)
    {
        if (!Grows(pods))
        {
            return;
        }

        var block = decided[pods.Key];
        if (block.Buddy is { } buddy && ledger.IsFree(AddressUse.Pods, buddy, GivenGrowth(pods)))
        {
            var key = pods.Key.For(BlockPurpose.PodsGrowth);
            decided[key] = buddy;
            ledger.Occupy(key, buddy);
        }
        else if (pods.Pin is null)
        {
            diagnostics.Add(AddressDiagnostics.HasNoGrowth(pods, block));
        }
    }

    private void PlaceSubnets(FamilyRequest request)
    {
        if (!decided.TryGetValue(request.Key, out var network))
        {
            return;
        }

        var placement = Place(request, Ranges(request));
        foreach (var (key, block) in placement.Placed)
        {
            decided[key] = block;
        }

        // A network that nobody stated has asked for more, and a report says that there is none.
        if (request.Vnet.Pin is not null)
        {
            diagnostics.AddRange(placement.Missing.Select(subnet => AddressDiagnostics.NetworkIsFull(subnet, network)));
        }

        foreach (var subnet in request.Subnets)
        {
            if (given.Find(subnet.Key) is { } block)
            {
                Check(subnet, block);
            }
        }
    }

    private void Check(BlockRequest subnet, Cidr block)
    {
        if (subnet.Pin is { } pin && pin != block)
        {
            diagnostics.Add(AddressDiagnostics.WouldMoveFrom(subnet, block, pin));
        }
        else if (subnet.PrefixLength < block.PrefixLength)
        {
            diagnostics.Add(AddressDiagnostics.CannotGrowAtAll(subnet, block));
        }
    }

    private void ReportWithoutRoom()
    {
        if (withoutRoom.Count == 0)
        {
            return;
        }

        var advice = new RoomAdvice(space, ledger.Occupied);
        foreach (var request in withoutRoom)
        {
            var (use, family) = (request.Key.Purpose.Use, request.Key.Family);
            var largest = ledger.Free(use).LargestBlock(family);
            diagnostics.Add(
                AddressDiagnostics.HasNoRoom(request, largest, advice.For(use, family, request.PrefixLength))
            );
        }
    }

    private IEnumerable<Cidr> GivenGrowth(BlockRequest request) =>
        request.Key.Purpose == BlockPurpose.Pods && given.Find(request.Key.For(BlockPurpose.PodsGrowth)) is { } growth
            ? [growth]
            : [];

    /// <summary>Pods need their buddy beside them, so they look for both at once.</summary>
    private static int Reserved(BlockRequest request) =>
        Grows(request) ? Math.Max(0, request.PrefixLength - 1) : request.PrefixLength;
}
