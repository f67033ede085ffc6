using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>The default is told differently by different pages (1 or 10 %), and surge nodes need addresses that only a stated number can reserve. Spot pools take none. (AKS baseline 5)</summary>
internal sealed class NoSurge()
    : PoolPolicy(
        "INF606",
        PolicySeverity.Error,
        "a pool does not say how it is upgraded",
        "write upgradeSettings.maxSurge, 33% in production"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var surge = pool.Inputs.At("upgradeSettings.maxSurge");
        return pool.Inputs["scaleSetPriority"].IsNoneOf("Spot") && surge.Missing ? surge.Breaks("is not set") : null;
    }
}
