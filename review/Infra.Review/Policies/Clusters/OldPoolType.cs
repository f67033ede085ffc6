using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>Availability sets ended in September 2025 and have neither zones nor an autoscaler. (PSRule PoolScaleSet, CKV_AZURE_169)</summary>
internal sealed class OldPoolType()
    : PoolPolicy("INF611", PolicySeverity.Error, "a pool is an availability set", "write type VirtualMachineScaleSets")
{
    protected override Violation? Check(Pool pool)
    {
        var type = pool.Inputs["type"];
        return type.Is("AvailabilitySet") ? type.Breaks("is AvailabilitySet") : null;
    }
}
