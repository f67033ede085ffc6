using Infra.Planning.Settings;
using Infra.Planning.Topology;

namespace Infra.Planning.Rules;

/// <summary>Windows has no Cilium.</summary>
internal sealed class WindowsPoolRule : PoolRule
{
    public override DiagnosticCode Code { get; } =
        new("INF246", Severity.Error, "a Windows pool is in a cluster that cannot have one");

    protected override IEnumerable<Diagnostic> Check(NodePool pool, AksDraft cluster)
    {
        if (pool.Os == PoolOs.Windows && cluster.Settings.Network.DataPlane == DataPlane.Cilium)
        {
            yield return Broken(
                cluster.Path["network"]["dataPlane"],
                $"pool {pool.Name} is of Windows, which the data plane cilium does not know",
                "write azure before the cluster is made, or remove the pool"
            );
        }
    }
}
