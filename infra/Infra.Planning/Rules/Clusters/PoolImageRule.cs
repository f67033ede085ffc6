using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>A pool's image is for its operating system, and for the Kubernetes version.</summary>
internal sealed class PoolImageRule : PoolRule
{
    /// <summary>First and last minor of each. Source: AKS, upgrade the OS version, August 2026.</summary>
    private static readonly (NodeImage Image, int First, int Last)[] Fits =
    [
        (NodeImage.Ubuntu2204, 25, 36),
        (NodeImage.AzureLinux3, 28, 36),
        (NodeImage.Windows2022, 23, 36),
    ];

    public override DiagnosticCode Code { get; } = new("INF244", Severity.Error, "an image does not fit its pool");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        var plan = cluster.Pools.FirstOrDefault(plan => plan.Pool == pool.Name);
        if (plan is null)
        {
            yield break;
        }

        var path = pool.Settings.Path["image"];
        if (plan.Image == NodeImage.Windows2022 != (pool.Os == PoolOs.Windows))
        {
            yield return Broken(
                path,
                $"{plan.Image} is no image for {pool.Os}",
                pool.Os == PoolOs.Windows ? "write windows2022, or remove it" : "write azureLinux or ubuntu"
            );
        }

        var version = cluster.Topology.Settings.Kubernetes;
        foreach (var (image, first, last) in Fits)
        {
            if (plan.Image == image && (version.Minor < first || version.Minor > last))
            {
                yield return Broken(
                    path,
                    $"{image} is for Kubernetes 1.{first} to 1.{last}, and the clusters have {version.MinorText}",
                    pool.Os == PoolOs.Windows ? "keep Kubernetes within" : "write azureLinux or ubuntu, which fit any"
                );
            }
        }
    }
}
