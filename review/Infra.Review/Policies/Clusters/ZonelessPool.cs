using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>A pool without zones is placed anywhere in the region, so that the loss of one data centre may take all of it. Zones cannot be given to a pool later. (WAF and AKS baseline 1, PSRule Azure.AKS.AvailabilityZone)</summary>
internal sealed class ZonelessPool()
    : PoolPolicy(
        "INF601",
        PolicySeverity.Error,
        "a node pool is in no zone",
        "write availabilityZones, all zones of the region or one zone a pool"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var zones = pool.Inputs["availabilityZones"];
        return zones.IsEmpty ? zones.Breaks("names no zone") : null;
    }
}
