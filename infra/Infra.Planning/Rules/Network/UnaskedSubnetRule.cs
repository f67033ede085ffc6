using Infra.Planning.Addresses;
using Infra.Planning.Addresses.Locking;

namespace Infra.Planning.Rules;

/// <summary>A stated subnet is one that somebody asks for.</summary>
internal sealed class UnaskedSubnetRule : ClusterRule
{
    public override DiagnosticCode Code { get; } =
        new("INF328", Severity.Info, "a subnet is stated that nobody asks for");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var demand = ClusterDemands.Of(cluster.Declared, cluster.Settings);
        var asked = demand
            .Pools.Select(pool => pool.Subnet)
            .Concat(demand.Subnets.Select(subnet => BlockPurpose.Subnet(subnet.Name)))
            .ToHashSet();
        var beyond = cluster.Settings.Network.ZoneNodes.Select(
            (range, i) => (Range: range, Place: cluster.Path["network"]["zoneNodes"][i])
        );
        return demand
            .Pinned.Where(pin => pin.Purpose.IsSubnet && !asked.Contains(pin.Purpose))
            .Select(pin => (Range: pin.Block, pin.Place))
            .Concat(beyond.Skip(cluster.Settings.Zones.Count))
            .Select(unasked => Broken(unasked.Place, $"{unasked.Range} is not made: nothing lives in it", "remove it"));
    }
}
