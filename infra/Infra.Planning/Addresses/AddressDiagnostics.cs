using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Addresses.Locking;
using Infra.Planning.Addresses.Space;
using Infra.Planning.Collections;
using Infra.Planning.Plan;

namespace Infra.Planning.Addresses;

/// <summary>What can be wrong with addresses. The codes from INF350 on are about ranges that a stack's config states.</summary>
internal static class AddressDiagnostics
{
    public static DiagnosticCode NotYaml { get; } =
        new("INF301", Severity.Error, "a file of addresses is no YAML that can be used");

    public static DiagnosticCode Reserved { get; } =
        new("INF302", Severity.Error, "a pool of addresses holds some that nobody can use");

    public static DiagnosticCode Public { get; } = new("INF303", Severity.Error, "the pool of pods is not private");

    public static DiagnosticCode Twice { get; } =
        new("INF304", Severity.Warning, "a pool of addresses holds some twice");

    public static DiagnosticCode Overlap { get; } = new("INF305", Severity.Error, "two blocks that were given overlap");

    public static DiagnosticCode Outside { get; } =
        new("INF306", Severity.Error, "a subnet that was given is outside its network");

    public static DiagnosticCode TakenAfterwards { get; } =
        new("INF307", Severity.Error, "a range is taken that was given");

    public static DiagnosticCode NoPool { get; } = new("INF308", Severity.Info, "a block that was given is in no pool");

    public static DiagnosticCode NoRoom { get; } = new("INF310", Severity.Error, "there is no room for a block");

    public static DiagnosticCode CannotGrow { get; } =
        new("INF311", Severity.Error, "a block that was given has become too small");

    public static DiagnosticCode WouldMove { get; } =
        new("INF312", Severity.Error, "a stated range is not the block that was given");

    public static DiagnosticCode InUse { get; } = new("INF313", Severity.Error, "a stated range is in use");

    public static DiagnosticCode NetworkFull { get; } = new("INF314", Severity.Error, "a stated network is full");

    public static DiagnosticCode NoGrowth { get; } =
        new("INF315", Severity.Warning, "a pod range has nothing beside it to grow into");

    public static DiagnosticCode GrowsByHand { get; } =
        new("INF316", Severity.Warning, "a pod range grows, which Azure does on command only");

    public static DiagnosticCode NotLocked { get; } = new("INF317", Severity.Warning, "blocks are not locked yet");

    public static DiagnosticCode DeployedUnlocked { get; } =
        new("INF318", Severity.Error, "blocks that are not locked are deployed");

    public static DiagnosticCode Left { get; } =
        new("INF319", Severity.Info, "the lock holds blocks that nobody asks for");

    public static Seq<DiagnosticCode> All { get; } =
    [
        NotYaml,
        Reserved,
        Public,
        Twice,
        Overlap,
        Outside,
        TakenAfterwards,
        NoPool,
        NoRoom,
        CannotGrow,
        WouldMove,
        InUse,
        NetworkFull,
        NoGrowth,
        GrowsByHand,
        NotLocked,
        DeployedUnlocked,
        Left,
    ];

    internal static Diagnostic TouchesReserved(ConfigPath place, Cidr range, AddressSet illegal, Seq<Cidr> instead) =>
        Reserved.At(
            place,
            $"{range} holds {string.Join(", ", illegal.Blocks)}, which Azure reserves or nobody can route",
            instead.Count == 0 ? "remove it" : $"write {string.Join(", ", instead)}"
        );

    internal static Diagnostic IsPublic(ConfigPath place, Cidr range) =>
        Public.At(
            place,
            $"{range} is not inside private address space, and Azure supports no other for pods",
            $"write a range inside {string.Join(", ", AzureRanges.Private.Blocks)}"
        );

    internal static Diagnostic StandsTwice(ConfigPath place, Cidr range, Cidr other) =>
        Twice.At(place, $"{range} overlaps {other} of the same pool", "remove one of them");

    internal static Diagnostic GivenTwice(LockedBlock block, LockedBlock other) =>
        Overlap.At(
            block.Key.Place,
            $"{block.Block} overlaps {other.Block} of {other.Key}",
            "take the file from Git, where it was right, and run `infra lock`"
        );

    internal static Diagnostic OutsideNetwork(LockedBlock subnet, Seq<Cidr> network) =>
        Outside.At(
            subnet.Key.Place,
            network.Count > 0
                ? $"{subnet.Block} is not inside vnet {string.Join(" and ", network)}"
                : $"{subnet.Block} has no vnet",
            "take the file from Git, where it was right, and run `infra lock`"
        );

    internal static Diagnostic TakenWasGiven(TakenRange taken, Seq<LockedBlock> blocks) =>
        TakenAfterwards.At(
            taken.Place["range"],
            $"{taken.Range} overlaps {string.Join(", ", blocks.Select(block => $"{block.Block} of {block.Key}"))}, which cannot move",
            "write a smaller range, or remove those clusters and run `infra lock` first"
        );

    internal static Diagnostic OutsidePool(LockedBlock block)
    {
        var pool = AddressSpace.PlaceOf(block.Key.Purpose.Use);
        return NoPool.At(
            block.Key.Place,
            $"{block.Block} is in no range of {pool}",
            "add it there if it is to grow; it stays where it is"
        );
    }

    internal static Diagnostic HasNoRoom(BlockRequest request, Cidr? largest, string mend)
    {
        var use = request.Key.Purpose.Use;
        var rest = largest is { } block
            ? $"its largest free block is {block}"
            : $"no {request.Key.Family} address of it is free";
        return NoRoom.At(
            AddressSpace.PlaceOf(use),
            $"no room for {request.Key}, which needs a /{request.PrefixLength} ({request.Need}); {rest}",
            mend
        );
    }

    internal static Diagnostic CannotGrowTo(BlockRequest request, Cidr given, Cidr wanted, Seq<Occupant> inTheWay)
    {
        var obstacle =
            inTheWay.Count == 0
                ? $"{wanted} is not all in {AddressSpace.PlaceOf(request.Key.Purpose.Use)}"
                : string.Join(", ", inTheWay.Select(other => $"{other.Block} is {other.Name}"));
        return CannotGrow.At(
            request.Place,
            $"{Growing(request, given)}, but {obstacle}",
            request.Pin is null
                ? "make it smaller, or move what is more to a cluster of its own"
                : $"write {given}, or what contains it and is free"
        );
    }

    internal static Diagnostic CannotGrowAtAll(BlockRequest request, Cidr given)
    {
        var (what, mend) = request.Key.Purpose switch
        {
            { IsSubnet: true } => ("a subnet in use", "give a pool that grows a subnet of its own, or make it smaller"),
            { Text: "pods" } => (
                request.Fixed ? "the pods of a cluster with Windows pools" : "pods of IPv6",
                "make the pools smaller, or move what is more to a cluster of its own"
            ),
            _ => (
                "a service range",
                "keep the size; from Kubernetes 1.33 a ServiceCIDR object adds addresses, otherwise make a new cluster"
            ),
        };
        return CannotGrow.At(
            request.Place,
            $"{Growing(request, given)}; Azure cannot resize {what}",
            request.Pin is null ? mend : $"write {given}"
        );
    }

    private static string Growing(BlockRequest request, Cidr given) =>
        request.Pin is { } pin
            ? $"{request.Key} has {given}, and {pin} is stated"
            : $"{request.Key} has {given} and needs a /{request.PrefixLength} ({request.Need})";

    internal static Diagnostic WouldMoveFrom(BlockRequest request, Cidr given, Cidr stated) =>
        WouldMove.At(
            request.Place,
            $"{stated} is stated, and {request.Key} has {given}, which is in use and cannot move",
            request.Key.Purpose == BlockPurpose.Pods
                ? $"write {given} or what contains it; other pods are another cluster, to which the lines move"
                : $"write {given}"
        );

    internal static Diagnostic StatedInUse(BlockRequest request, Cidr stated, Seq<Occupant> inTheWay) =>
        InUse.At(
            request.Place,
            $"{stated} overlaps {string.Join(", ", inTheWay.Select(other => $"{other.Block}, {other.Name}"))}",
            "write a range that is free, or leave it out to have one given"
        );

    internal static Diagnostic NetworkIsFull(BlockRequest subnet, Cidr network) =>
        NetworkFull.At(
            subnet.Place,
            $"{network} is stated and has no room for {subnet.Key}, which needs a /{subnet.PrefixLength} ({subnet.Need})",
            "state a larger network, or lock this one and leave vnet out: then it gets another range"
        );

    internal static Diagnostic IsNotLocked(ClusterDemand cluster, string stack, Seq<BlockChange> open, bool deploying)
    {
        var blocks = string.Join(", ", open.Select(change => $"{change.Key.Entry} {change.After}"));
        return (deploying ? DeployedUnlocked : NotLocked).At(
            cluster.Place,
            $"{blocks} stand in no lock, so that another stack may be given them too",
            $"run `infra lock {stack}` and commit addresses.lock.yaml"
        );
    }

    internal static Diagnostic IsLeft(string stack, string cluster) =>
        Left.At(
            AddressLock.Root["stacks"][stack][cluster],
            $"{stack} has no cluster {cluster} any more",
            $"run `infra lock {stack}` once it is deployed without it"
        );

    internal static Diagnostic HasNoGrowth(BlockRequest pods, Cidr block)
    {
        var nodes = PodRange.Nodes(block.PrefixLength);
        return NoGrowth.At(
            pods.Place,
            $"{pods.Key} has {block} for {nodes} nodes and can never have more: {block.Buddy} beside it is not free",
            "free it in addresses.yaml if the cluster is to grow"
        );
    }

    internal static Diagnostic GrowsOnCommand(BlockRequest pods, Cidr given, Cidr block) =>
        GrowsByHand.At(
            pods.Place,
            $"{pods.Key} grows from {given} to {block}; Pulumi would replace the cluster",
            $"run `az aks update --resource-group {AksBuilder.GroupOf(pods.Key.Cluster)} "
                + $"--name {AksBuilder.NameOf(pods.Key.Cluster)} --pod-cidr {block}`, see each node with `kubectl get nnc -A`, "
                + "then run `pulumi refresh`, and deploy when the preview is empty"
        );
}
