using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Allocation;
using Infra.Planning.Collections;

namespace Infra.Planning.Rules;

/// <summary>
/// A stated subnet of nodes holds them all with their surge, and the largest pool once more: a pool is replaced by making
/// the new one first. Subnets that are given are that large.
/// </summary>
internal sealed class NodeSubnetRule : ClusterRule
{
    public override DiagnosticCode Code { get; } = new("INF402", Severity.Error, "the node subnet is too small");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var demand = ClusterDemands.Of(cluster.Declared, cluster.Settings);
        return from pin in demand.Pinned
            let pools = demand.Pools.Where(pool => pool.Subnet == pin.Purpose).ToSeq()
            where pools.Count > 0
            let count = NodeCount.Of(pools)
            let used = count.Sum + demand.OtherAddresses
            let needed = used + SubnetSize.KeptByAzure
            where pin.Block.Size < needed
            select Broken(
                pin.Place,
                $"{pin.Block} has {pin.Block.Size} addresses, and up to {needed} are needed ({count}, {demand.OtherAddresses} other addresses)",
                $"write a /{SubnetSize.PrefixLengthFor(used)} or larger"
            );
    }
}
