using Infra.Review.Reading;

namespace Infra.Review.Policies.Clusters;

/// <summary>A local disk starts nodes faster and costs nothing; nodes keep no data. (AKS baseline 6, PSRule EphemeralOSDisk, CKV_AZURE_226)</summary>
internal sealed class ManagedDisk()
    : PoolPolicy(
        "INF607",
        PolicySeverity.Warning,
        "a pool keeps its system disk on the network",
        "write osDiskType Ephemeral, and a VM size whose cache holds the disk"
    )
{
    protected override Violation? Check(Pool pool)
    {
        var disk = pool.Inputs["osDiskType"];
        return disk.IsNoneOf("Ephemeral") ? disk.Breaks($"is {disk.Shown}") : null;
    }
}
