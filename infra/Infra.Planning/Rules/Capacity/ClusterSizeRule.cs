namespace Infra.Planning.Rules;

/// <summary>A cluster stays within what its tier carries.</summary>
internal sealed class ClusterSizeRule : ClusterRule
{
    /// <summary>Practice of the field: above it, upgrades, blast radius and control plane all get worse together.</summary>
    private const int Ceiling = 500;

    public override DiagnosticCode Code { get; } = new("INF405", Severity.Error, "a cluster is too large");

    protected override IEnumerable<Diagnostic> Check(AksDraft cluster)
    {
        var peak = cluster.Pools.Sum(pool => pool.Peak);
        if (peak > Ceiling)
        {
            var cells = (peak + Ceiling - 1) / Ceiling;
            yield return Broken(
                cluster.Path["pools"],
                $"up to {peak} nodes with surge are above {Ceiling}, where a cluster stays manageable",
                $"split it into {cells} clusters of at most {(peak + cells - 1) / cells} nodes"
            );
        }
    }
}
